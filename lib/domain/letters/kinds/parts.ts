import { ph } from "../phrase";
import type { TemplateInput } from "../template";

/** Blocks that many papers share, with placeholders by their key. */
type BlockInput = TemplateInput[number];

export function paragraph(text: string): BlockInput {
  return { type: "paragraph", text: ph(text) };
}

/** Of a letter to somebody: its first line is indented. */
export function body(text: string): BlockInput {
  return { type: "paragraph", text: ph(text), indent: true };
}

/** Between two parts: "MEMUTUSKAN:", the name on a certificate. */
export function centred(text: string, strong = true): BlockInput {
  return { type: "paragraph", text: ph(text), align: "center", strong };
}

export function heading(text: string): BlockInput {
  return { type: "heading", text: ph(text) };
}

/** "KESATU : …", one saying. */
export function clause(label: string, text: string): BlockInput {
  return { type: "clause", label, style: "none", items: [ph(text)] };
}

export function points(...items: string[]): BlockInput {
  return { type: "points", style: "1.", items: items.map(ph) };
}

/** Label and value; a label that ends in "?" may be left out where its value is not known. */
export function facts(...rows: [label: string, value: string][]): BlockInput {
  return {
    type: "facts",
    rows: rows.map(([label, value]) => ({
      label: label.replace(/\?$/, ""),
      value: ph(value),
      optional: label.endsWith("?"),
    })),
  };
}

/** Shape "judul" of Permendagri 1/2023: title, NOMOR, TENTANG. */
export function title(lines: string[], about: string | null = null): BlockInput {
  return { type: "title", lines: lines.map(ph), numbered: true, about: about === null ? null : ph(about) };
}

/** The title of a list or a form: it bears no number. */
export function plainTitle(lines: string[]): BlockInput {
  return { type: "title", lines: lines.map(ph), numbered: false, about: null };
}

/** Shape "korespondensi" of Permendagri 1/2023. */
export function correspondence(subject: string, to: string[], attachment = "-"): BlockInput {
  return {
    type: "correspondence",
    nature: ph("{sifat}"),
    attachment: ph(attachment),
    subject: ph(subject),
    to: to.map(ph),
  };
}

/** Whoever signs for the office; `above`: "Ditetapkan di …", or "Mengetahui," where others sign before. */
export function signature(...above: string[]): BlockInput {
  return { type: "signatures", above: above.map(ph) };
}

/** Place and day over the signature of a paper of the shape "judul". */
export function signedAt(): BlockInput {
  return signature("{tempat}, {tanggal}");
}

/** A new page with the head of a decree's annex: "LAMPIRAN I". */
export function decreeAnnex(label: string): BlockInput {
  const lines = [label, "KEPUTUSAN KEPALA {dinas_besar}", "{kabupaten_besar}", "NOMOR {nomor}", "TANGGAL {tanggal}"];
  return { type: "annex", lines: lines.map(ph) };
}

/** To be written by hand. */
export const BLANK = "…………………………";
