import type { Handling } from "./handling";

/**
 * A letter as it is drawn: words only, no placeholder left. PDF, DOCX and the page in the portal draw this one model,
 * and the text of all three equals it.
 */
export type LetterModel = {
  /** Key of the kind, see kinds/. */
  kind: string;
  /** Title of the document as readers of a PDF hear it, e.g. "Undangan peserta, Baiq Sari Ningsih". */
  title: string;
  page: PageSetup;
  letterhead: Letterhead | null;
  /** Watermark DRAF, the box for initials, and no check code. */
  draft: boolean;
  /** Posts that initial the draft, in the order of their duties. */
  initials: string[];
  blocks: Block[];
  /** Only after numbering: where and by which code anybody checks the letter. */
  check: Check | null;
  /** Where it is not the usual one. */
  handling?: Handling;
  /** Of a sheet that is handed out: where the same is done with a phone. Absent: none. */
  online?: string;
};

export const PAPER_SIZES = ["f4", "a4"] as const;
/** Millimetres. F4 is 215 × 330, A4 210 × 297. */
export type PageSetup = {
  size: (typeof PAPER_SIZES)[number];
  margins: { top: number; bottom: number; left: number; right: number };
};

export type Letterhead = {
  /** "PEMERINTAH KABUPATEN LOMBOK BARAT"; drawn at 3/4 of the size of the office's name. */
  government: string;
  office: string;
  address: string;
  /** Telephone, e-mail, site; one line. */
  contact: string;
  /** The regency's arms as the office uploaded them: base64 of a PNG or JPEG. */
  arms: { type: "image/png" | "image/jpeg"; data: string } | null;
};

export type Check = { code: string; address: string };

export type Align = "left" | "center" | "right" | "justify";

export type Column = {
  title: string;
  /** Share of the width; columns without one share what is left. */
  width?: number;
  align?: Align;
};

/** Somebody who signs; lines that are empty are not drawn. */
export type Signer = {
  /** "Gerung, 28 November 2026"; or what stands above the post, e.g. "Mengetahui,". */
  above: string[];
  /** With "a.n.", "Plt." or "Plh." before it where the delegation says so. */
  post: string;
  /** Lines under the post: whose name "a.n." is signed in by, and the decree of a delegation. Absent: none. */
  under?: string[];
  name: string;
  rank: string;
  nip: string;
};

export type Block =
  /** Head of a letter to somebody: date at the right, Nomor, Sifat, Lampiran, Hal at the left, then Yth. */
  | { type: "correspondence"; date: string; facts: LetterFact[]; to: string[] }
  /** Centred title, NOMOR, TENTANG. */
  | { type: "title"; lines: string[]; number: string | null; about: string | null }
  | { type: "heading"; text: string }
  | { type: "paragraph"; text: string; align: Align; strong: boolean; indent: boolean }
  | { type: "points"; style: PointStyle; items: string[] }
  /** "Menimbang : a. …", "KESATU : …": a label and what it says; several sayings are lettered or numbered. */
  | { type: "clause"; label: string; style: PointStyle | "none"; items: string[] }
  | { type: "facts"; rows: LetterFact[] }
  | { type: "table"; caption: string; columns: Column[]; rows: string[][]; footer: string[] | null; tall: boolean }
  | { type: "signatures"; signers: Signer[] }
  /** "Tembusan:" */
  | { type: "copies"; items: string[] }
  /** Begins a new page with its own head at the left: "LAMPIRAN KEPUTUSAN …", number, date. */
  | { type: "annex"; lines: string[] };

export type LetterFact = readonly [label: string, value: string];

export const POINT_STYLES = ["1.", "a.", "•"] as const;
export type PointStyle = (typeof POINT_STYLES)[number];
/** "1.", "b." or the bullet before the point at `index` (from 0). After z comes aa. */
export function pointMark(style: PointStyle, index: number): string {
  if (style === "•") return "•";
  return style === "1." ? `${index + 1}.` : `${letters(index)}.`;
}

function letters(index: number): string {
  const last = String.fromCharCode(97 + (index % 26));
  return index < 26 ? last : letters(Math.floor(index / 26) - 1) + last;
}

/** Every word of the letter in reading order, as it must be found in the PDF and the DOCX. */
export function letterText(model: LetterModel): string[] {
  const head = model.letterhead;
  return [
    ...(head ? [head.government, head.office, head.address, head.contact] : []),
    ...model.blocks.flatMap(blockText),
  ].filter((text) => text !== "");
}

function blockText(block: Block): string[] {
  switch (block.type) {
    case "correspondence":
      return [block.date, ...block.facts.flat(), ...block.to];
    case "title":
      return [...block.lines, block.number ?? "", block.about ?? ""];
    case "heading":
    case "paragraph":
      return [block.text];
    case "points":
      return block.items;
    case "clause":
      return [block.label, ...block.items];
    case "facts":
      return block.rows.flat();
    case "table":
      return [
        block.caption,
        ...block.columns.map((column) => column.title),
        ...block.rows.flat(),
        ...(block.footer ?? []),
      ];
    case "signatures":
      return block.signers.flatMap(({ above, post, under = [], name, rank, nip }) => [
        ...above,
        post,
        ...under,
        name,
        rank,
        nip,
      ]);
    case "copies":
      return block.items;
    case "annex":
      return block.lines;
  }
}
