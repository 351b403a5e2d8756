import { ROLE_NAMES } from "../roles";
import { SOP_IDENTITY_LABELS, type SopDocument } from "../sop-document";
import type { Definition } from "../workflow";
import { type FlowColumn, flowOf } from "./flow";
import { drawingOf, heightOf, middleOf } from "./geometry";
import { describeRow } from "./words";

const IN_BOXES = ["legalBasis", "qualifications", "relatedSops", "equipment", "warning", "records"] as const;
const IN_LINES = ["number", "madeOn", "revisedOn", "effectiveOn", "approvedBy", "name"] as const;

/** Millimetres, on its side. */
export const SOP_PAPERS = { a4: { width: 297, height: 210 }, f4: { width: 330, height: 215 } };
export type SopPaperSize = keyof typeof SOP_PAPERS;

/** What sop.typ draws: the sheet of the identity, word for word, and the flow with its symbols, in points. */
export type SopPaper = ReturnType<typeof sopPaper>;

export type SopToPrint = {
  title: string;
  version: number;
  document: SopDocument;
  definition: Definition;
  walks: number[][];
  /** The office confirmed who does what. */
  confirmed: boolean;
  /** It is still written: said over every page and at its foot. */
  draft?: boolean;
};

export function sopPaper(
  { title, version, document, definition, walks, confirmed, draft = false }: SopToPrint,
  size: SopPaperSize = "a4",
) {
  const { letterhead, identity, header } = document;
  const flow = flowOf(definition, header.actors.columns, walks);
  const drawing = drawingOf(flow);
  const { approvedBy, ...facts } = identity;
  const textOf = (key: (typeof IN_LINES)[number]) =>
    key === "approvedBy" ? [approvedBy.post, approvedBy.name, approvedBy.nip] : [facts[key]];
  return {
    page: SOP_PAPERS[size],
    title,
    draft,
    footer: `${title}, ${draft ? "rancangan versi" : "versi"} ${version}`,
    letterhead: [letterhead.government, letterhead.office, letterhead.address, letterhead.email],
    facts: IN_LINES.map((key) => ({ label: SOP_IDENTITY_LABELS[key], lines: filled(textOf(key)) })),
    blocks: IN_BOXES.map((key) => ({ label: SOP_IDENTITY_LABELS[key], lines: filled([facts[key]].flat()) })),
    name: document.title,
    subtitle: document.subtitle,
    columns: flow.columns.map((column) => columnWords(column, confirmed)),
    head: {
      no: header.no,
      activity: header.activity,
      actors: header.actors.title,
      standard: header.standard.title,
      requirements: header.standard.requirements,
      time: header.standard.time,
      output: header.standard.output,
      remarks: header.remarks,
    },
    rows: document.rows.map((row) => {
      const { lines, heads, words } = drawing.get(row.no) ?? { lines: [], heads: [], words: [] };
      const own = flow.rows.find(({ no }) => no === row.no);
      const { number, activity, requirements, time, output, remarks } = row;
      return {
        number,
        activity,
        requirements,
        time,
        output,
        remarks,
        least: heightOf(own?.lines ?? 0),
        symbols: (own?.symbols ?? []).map((symbol) => ({
          column: symbol.column,
          middle: middleOf(symbol),
          shape: symbol.shape,
          label: symbol.label,
        })),
        strokes: lines,
        heads,
        words,
        spoken: describeRow(flow, row.no) || "Tidak ada tugas.",
      };
    }),
    legend: confirmed ? LEGEND : `${LEGEND} ${PROPOSED}`,
  };
}

const LEGEND =
  "Kapsul: awal dan akhir. Persegi: pekerjaan. Belah ketupat: keputusan (Ya atau Tidak). Segi lima: bersambung di halaman lain. " +
  "Angka: urutan tugas dalam langkah.";
const PROPOSED = "Siapa mengerjakan apa adalah usulan sampai dikonfirmasi kantor.";

/** The office's own word; a column that its sheet does not have is said to be ours until the office confirms it. */
function columnWords({ label, role }: FlowColumn, confirmed: boolean): string {
  return label ?? (confirmed ? ROLE_NAMES[role] : `${ROLE_NAMES[role]} (usulan)`);
}

function filled(lines: readonly string[]): string[] {
  return lines.filter((line) => line !== "");
}
