/**
 * Reads the office's document (source.txt) without knowing the seed data, so that
 * the tests can hold one against the other. Every line must find its place: a line
 * that belongs nowhere is an error, not something to skip.
 */
export type SourceSop = {
  letterhead: string[];
  /** Label → the lines of its cell, markers ("1. ", "- ") still on them. */
  identity: Record<string, string[]>;
  titles: string[];
  /** Cells as they stand, two head lines and then the rows. */
  table: string[][];
};

const START = "**PEMERINTAH";
const FLOW = "STANDAR OPERASIONAL PROSEDUR (SOP)";

export function parseSource(text: string): SourceSop[] {
  const [before, ...sops] = text.split(/^(?=\*\*PEMERINTAH)/m);
  if (before?.trim()) throw new Error(`Text before the first SOP: ${before}`);
  return sops.map(parseSop);
}

function parseSop(text: string): SourceSop {
  const lines = text.split("\n").filter((line) => line.includes("\t") || line.trim() !== "");
  if (!lines[0]?.startsWith(START)) throw new Error("A SOP begins with its letterhead");
  const flow = lines.indexOf(FLOW);
  const block = lines.slice(0, flow).map((line) => line.trim());
  const first = block.findIndex((line) => labelAt(block, block.indexOf(line)) !== null);
  const page = lines.slice(flow);
  const table = page.filter((line) => line.includes("\t"));
  return {
    letterhead: block.slice(0, first).map((line) => line.replaceAll("**", "")),
    identity: parseIdentity(block.slice(first)),
    titles: page.filter((line) => !line.includes("\t")),
    table: table.map((line) => line.split("\t")),
  };
}

/** The labels of the form; some stand on two lines, some share a line with their value. */
const LABELS = [
  "Nomor SOP",
  "Tanggal Pembuatan",
  "Tanggal revisi",
  "Tanggal efektif",
  "Disahkan oleh",
  "Nama SOP",
  "Dasar Hukum",
  "Kualifikasi Pelaksanaan",
  "Keterkaitan",
  "Peralatan / Perlengkapan",
  "Peringatan",
  "Pencatatan dan Pendataan",
];

function parseIdentity(lines: string[]): Record<string, string[]> {
  const cells: Record<string, string[]> = {};
  let current: string[] | null = null;
  for (let i = 0; i < lines.length; ) {
    const found = labelAt(lines, i);
    if (found && !(found.label in cells)) {
      current = found.rest === "" ? [] : [found.rest];
      cells[found.label] = current;
      i += found.taken;
    } else {
      if (!current) throw new Error(`No label before: ${lines[i]}`);
      current.push(lines[i] ?? "");
      i++;
    }
  }
  return cells;
}

function labelAt(lines: string[], i: number): { label: string; rest: string; taken: number } | null {
  const line = lines[i] ?? "";
  const two = `${line} ${lines[i + 1] ?? ""}`;
  for (const label of LABELS) {
    if (line === label || line.startsWith(`${label} `))
      return { label, rest: line.slice(label.length).trim(), taken: 1 };
    const [head] = label.split(" ");
    if (line === head && (two === label || two.startsWith(`${label} `)))
      return { label, rest: two.slice(label.length).trim(), taken: 2 };
  }
  return null;
}
