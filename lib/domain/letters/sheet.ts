import { keptWithNext } from "./kept-with-next";
import {
  type Align,
  type Block,
  type Check,
  type LetterFact,
  type Letterhead,
  type LetterModel,
  type PageSetup,
  pointMark,
  type Signer,
} from "./model";
import { printableDeep } from "./printable";

/**
 * A letter with everything decided that its three drawings (PDF, DOCX, page in the portal) must agree on: marks of
 * points, levels of headings, widths and sides of columns, who signs beside whom. They only place it.
 */
export type Sheet = {
  title: string;
  /** Drawn on a framed page that lies on its side, with everything in the middle. */
  certificate: boolean;
  /** Millimetres, as the page is read. */
  page: PageSetup & { width: number; height: number };
  letterhead: Letterhead | null;
  draft: boolean;
  initials: string[];
  blocks: SheetBlock[];
  check: SheetCheck | null;
};

/** A QR code at the foot, and beside it what one gets there. */
export type SheetCheck = {
  /** What the QR code holds: the address that shows this very letter, or the form that does the same. */
  link: string;
  /** For those who do not see the code. */
  alt: string;
  sentence: string;
  /** "" where nothing is checked. */
  code: string;
};

/** What stands before a saying: "1.", "a.", "•" or nothing. */
export type Marked = readonly [mark: string, text: string];
export type SheetColumn = {
  title: string;
  /** Share of the table's width in percent; together 100. */
  share: number;
  align: Align;
};

/** `keep`: on the page of what follows, see kept-with-next.ts. */
export type SheetBlock =
  /** `subject`: the fact that names the letter among the headings ("Hal"); -1 where it has none. */
  | (Extract<Block, { type: "correspondence" }> & { subject: number })
  | Extract<Block, { type: "annex" }>
  | { type: "title"; lines: string[]; number: string; about: string }
  /** What an annex is about stands in the middle, parts of a letter at the left. */
  | { type: "heading"; text: string; level: 1 | 2; centred: boolean }
  | { type: "paragraph"; text: string; align: Align; strong: boolean; indent: boolean; keep: boolean }
  | { type: "points"; items: Marked[]; keep: boolean }
  | { type: "clause"; label: string; items: Marked[]; keep: boolean }
  | { type: "facts"; rows: LetterFact[]; keep: boolean }
  /** `keep`: its last rows are. */
  | {
      type: "table";
      caption: string;
      columns: SheetColumn[];
      rows: string[][];
      footer: string[] | null;
      tall: boolean;
      keep: boolean;
    }
  /** Rows of signatures side by side; null is an empty place. */
  | { type: "signatures"; rows: (Signer | null)[][]; keep: boolean }
  | { type: "copies"; items: Marked[] };

const SIZES = { f4: { width: 215, height: 330 }, a4: { width: 210, height: 297 } } as const;

export function sheetOf(letter: LetterModel): Sheet {
  const arms = letter.letterhead?.arms ?? null;
  const model = printableDeep(
    arms && letter.letterhead ? { ...letter, letterhead: { ...letter.letterhead, arms: null } } : letter,
  );
  const certificate = model.kind.startsWith("sertifikat");
  const kept = keptWithNext(model.blocks);
  const page = certificate ? lying(model.page) : { ...model.page, ...SIZES[model.page.size] };
  const width = page.width - page.margins.left - page.margins.right;
  return {
    title: model.title.replace(/\s+/g, " ").trim() || "Surat",
    certificate,
    page,
    letterhead: model.letterhead && { ...model.letterhead, arms },
    draft: model.draft,
    initials: model.draft ? model.initials : [],
    blocks: model.blocks.map((block, index) =>
      sheetBlock(block, { before: model.blocks.slice(0, index), keep: kept.has(index), width }),
    ),
    check: model.draft ? null : footOf(model),
  };
}

/** Within its frame, whatever margins letters have. */
const FRAMED = { top: 20, bottom: 18, left: 25, right: 25 };

function lying({ size }: PageSetup): Sheet["page"] {
  const { width, height } = SIZES[size];
  return { size, margins: FRAMED, width: height, height: width };
}

/** `width`: of the lines, in millimetres. */
type Place = { before: Block[]; keep: boolean; width: number };

function sheetBlock(block: Block, { before, keep, width }: Place): SheetBlock {
  switch (block.type) {
    case "correspondence": {
      const { type, date, facts, to } = block;
      return { type, date, facts, to, subject: facts.findIndex(([label]) => label === "Hal") };
    }
    case "annex":
      return block;
    case "title": {
      const number = block.number ? `NOMOR ${block.number}` : "";
      return { type: "title", lines: block.lines, number, about: block.about ?? "" };
    }
    case "heading": {
      const under = before.some(({ type }) => type === "title" || type === "annex");
      return { type: "heading", text: block.text, level: under ? 2 : 1, centred: before.at(-1)?.type === "annex" };
    }
    case "facts":
    case "paragraph":
      return { ...block, keep };
    case "points":
      return { type: "points", items: marked(block.items, block.style), keep };
    case "clause": {
      // One saying alone is no list.
      const style = block.items.length > 1 ? block.style : "none";
      return { type: "clause", label: block.label, items: marked(block.items, style), keep };
    }
    case "table":
      return { ...block, columns: columnsOf(block, width), keep };
    case "signatures":
      return { type: "signatures", rows: sideBySide(block.signers.map(signerOf)), keep };
    case "copies":
      return { type: "copies", items: marked(block.items, block.items.length > 1 ? "1." : "none") };
  }
}

function marked(items: string[], style: Parameters<typeof pointMark>[0] | "none"): Marked[] {
  return items.map((text, index) => [style === "none" ? "" : pointMark(style, index), text]);
}

function footOf({ check, online }: LetterModel): SheetCheck | null {
  if (check) return checkOf(check);
  if (online === undefined) return null;
  const sentence = `Lebih mudah dengan HP: pindai kode ini, atau buka ${online.replace(/^https?:\/\//, "")}`;
  return { link: online, alt: "Kode QR formulir di portal", sentence, code: "" };
}

function checkOf({ code, address }: Check): SheetCheck {
  const page = address.replace(/\/+$/, "");
  return {
    link: page.endsWith(code) ? page : `${page}/${code}`,
    alt: `Kode QR pemeriksaan surat ${code}`,
    sentence: `Periksa keaslian surat ini di ${page.replace(/^https?:\/\//, "")}`,
    code,
  };
}

/** Columns that say no width share what the others leave, but none is narrower than this. */
const NARROWEST = 6;

function columnsOf({ columns, rows }: Extract<Block, { type: "table" }>, tableWidth: number): SheetColumn[] {
  const said = columns.reduce((sum, { width = 0 }) => sum + width, 0);
  const silent = columns.filter(({ width }) => width === undefined).length;
  const left = Math.max((100 - said) / Math.max(silent, 1), NARROWEST);
  const total = columns.reduce((sum, { width = left }) => sum + width, 0);
  const shares = wideEnough(
    columns.map(({ width = left }) => (width / total) * 100),
    columns.map(({ title }) => (headWidth(title) / tableWidth) * 100),
  );
  return columns.map((column, index) => ({
    title: column.title,
    share: Math.round((shares[index] ?? 0) * 100) / 100,
    align: column.align ?? sideOf(rows.map((row) => row[index] ?? "")),
  }));
}

/** Millimetres that the longest word of a head takes, bold at 10 points, with the room at its sides. */
function headWidth(title: string): number {
  const letters = (word: string) => word.length + (word.match(/[mw]/gi)?.length ?? 0) / 2;
  return Math.max(...title.split(/\s+/).map(letters)) * 1.95 + 3.4;
}

/** No head is torn within a word: what a narrow column lacks the others give, as long as all of them have enough. */
function wideEnough(shares: number[], least: number[]): number[] {
  if (least.reduce((sum, one) => sum + one, 0) >= 100) return shares;
  const fixed = new Set<number>();
  for (;;) {
    const given = [...fixed].reduce((sum, at) => sum + (least[at] ?? 0), 0);
    const free = shares.reduce((sum, share, at) => (fixed.has(at) ? sum : sum + share), 0);
    const now = shares.map((share, at) => (fixed.has(at) ? (least[at] ?? 0) : (share / free) * (100 - given)));
    const narrow = now.findIndex((share, at) => !fixed.has(at) && share < (least[at] ?? 0));
    if (narrow < 0) return now;
    fixed.add(narrow);
  }
}

/** Amounts stand under each other at the right; long numbers (NIK, NIB, phones) are names. */
const AMOUNT = /^-?(Rp ?)?\d{1,3}(\.?\d{3}){0,4}(,\d+)?( ?%)?$/;

function sideOf(cells: string[]): Align {
  const filled = cells.filter((cell) => cell !== "");
  return filled.length > 0 && filled.every((cell) => AMOUNT.test(cell) && !/^0\d/.test(cell)) ? "right" : "left";
}

/** The last line before the room for the pen ends with a comma; what stands above it is drawn as any line. */
function signerOf({ under = [], ...signer }: Signer): Signer {
  const [post = "", ...before] = [signer.post, ...under].toReversed();
  return {
    ...signer,
    above: [...signer.above, ...before.reverse()].filter((line) => line !== ""),
    post: /[\p{L}\p{N})]$/u.test(post) ? `${post},` : post,
    nip: signer.nip === "" || /^NIP/i.test(signer.nip) ? signer.nip : `NIP ${signer.nip}`,
  };
}

/** Two or three beside each other; the last, who signs for the office, always at the right. */
function sideBySide(signers: Signer[]): (Signer | null)[][] {
  if (signers.length === 1) return [[null, ...signers]];
  const wide = signers.length === 2 || signers.length === 4 ? 2 : 3;
  const rows: (Signer | null)[][] = [];
  for (let index = 0; index < signers.length; index += wide) {
    const row: (Signer | null)[] = signers.slice(index, index + wide);
    while (row.length < wide) row.unshift(null);
    rows.push(row);
  }
  return rows;
}
