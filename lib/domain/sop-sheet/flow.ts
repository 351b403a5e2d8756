import type { DutyRole } from "../roles";
import type { SopActor } from "../sop-document";
import type { Definition, Duty } from "../workflow";

/**
 * The marks in the columns of the doers, of the five that PermenPAN-RB 35/2012 knows: a capsule begins and ends, a
 * rectangle is work, a diamond decides (Ya/Tidak), arrows join them; the pentagon, from one page to the next, is the
 * printer's affair.
 */
export type FlowShape = "capsule" | "rectangle" | "diamond";

/** `line`: its place in its row, from the top; `column`: of `SopFlowChart.columns`. `duty` null: where a walk begins or ends. */
export type FlowSymbol = {
  key: string;
  row: number;
  line: number;
  column: number;
  shape: FlowShape;
  duty: Duty | null;
  /** "Mulai", "Selesai", or the number of the duty in its row. */
  label: string;
};

/** `answer`: of the diamond it leaves. A "no" leads back to where the work is done again. */
export type FlowArrow = { from: FlowSymbol; to: FlowSymbol; answer: "yes" | "no" | null };

/** `label` null: the sheet has no column for this doer, who stands in one that the portal adds. */
export type FlowColumn = { label: string | null; role: DutyRole };

/** `lines`: how many symbols stand one under the other in the row. */
export type FlowRow = { no: number; lines: number; symbols: FlowSymbol[] };

export type SopFlowChart = { columns: FlowColumn[]; rows: FlowRow[]; arrows: FlowArrow[] };

/**
 * The flow of a sheet, drawn from the duties of its version. `walks`: the rows that are walked together, one list a
 * service; where there are none the whole sheet is one walk. A row's duties stand in their order, one under the other.
 */
export function flowOf(definition: Definition, actors: readonly SopActor[], walks: readonly number[][]): SopFlowChart {
  const columns = columnsOf(definition, actors);
  const paths = walks.length > 0 ? walks : [definition.rows.map((row) => row.no)];
  const begins = new Set(paths.map((path) => path[0]));
  const ends = new Set(paths.map((path) => path.at(-1)));
  const rows = definition.rows.map((row) => symbolsOf(row, columns, begins.has(row.no), ends.has(row.no)));
  return { columns, rows, arrows: arrowsOf(rows, paths) };
}

function columnsOf(definition: Definition, actors: readonly SopActor[]): FlowColumn[] {
  const known = new Set<string>(actors.map((actor) => actor.role));
  const duties = definition.rows.flatMap((row) => row.duties);
  const others = [...new Set(duties.map((duty) => duty.role))].filter((role) => !known.has(role));
  return [
    ...actors.map(({ label, role }): FlowColumn => ({ label, role })),
    ...others.map((role): FlowColumn => ({ label: null, role })),
  ];
}

function symbolsOf(row: Definition["rows"][number], columns: FlowColumn[], begins: boolean, ends: boolean): FlowRow {
  const columnOf = (duty: Duty | undefined) =>
    Math.max(
      0,
      columns.findIndex((column) => column.role === duty?.role),
    );
  const marks: Omit<FlowSymbol, "line">[] = row.duties.map((duty, index) => ({
    key: duty.id,
    row: row.no,
    column: columnOf(duty),
    shape: duty.verb === "perform" ? "rectangle" : "diamond",
    duty,
    label: String(index + 1),
  }));
  const edge = { row: row.no, shape: "capsule" as const, duty: null };
  if (begins) marks.unshift({ ...edge, key: `${row.no}.mulai`, column: columnOf(row.duties[0]), label: "Mulai" });
  if (ends) marks.push({ ...edge, key: `${row.no}.selesai`, column: columnOf(row.duties.at(-1)), label: "Selesai" });
  return { no: row.no, lines: marks.length, symbols: marks.map((mark, line) => ({ ...mark, line })) };
}

function arrowsOf(rows: FlowRow[], paths: readonly number[][]): FlowArrow[] {
  const arrows = new Map<string, FlowArrow>();
  for (const path of paths) {
    const chain = path.flatMap((no) => rows.find((row) => row.no === no)?.symbols ?? []);
    for (const [at, symbol] of chain.entries()) {
      const next = chain[at + 1];
      const isAsked = symbol.shape === "diamond";
      if (next) add(arrows, { from: symbol, to: next, answer: isAsked ? "yes" : null });
      if (isAsked) add(arrows, { from: symbol, to: backFrom(chain.slice(0, at)), answer: "no" });
    }
  }
  return [...arrows.values()];
}

function add(arrows: Map<string, FlowArrow>, { from, to, answer }: Omit<FlowArrow, "to"> & { to?: FlowSymbol }) {
  if (to) arrows.set(`${from.key} ${to.key} ${answer}`, { from, to, answer });
}

/** The last work before it; where nothing was done yet, the beginning: the applicant mends it. */
function backFrom(before: FlowSymbol[]): FlowSymbol | undefined {
  return before.findLast((symbol) => symbol.shape === "rectangle") ?? before[0];
}
