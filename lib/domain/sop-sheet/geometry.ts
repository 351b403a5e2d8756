import type { FlowArrow, FlowSymbol, SopFlowChart } from "./flow";

/** `x` in columns from the left of the first (0.5: the middle of the first); `y` in points from the top of the row, null: its foot. */
export type FlowLine =
  | { kind: "across"; y: number; x1: number; x2: number }
  | { kind: "down"; x: number; y1: number; y2: number | null };

/** A head touches the symbol in whose column it stands, from above or from a side. */
export type FlowHead = { x: number; y: number; from: "above" | "left" | "right" };
/** "Ya" or "Tidak", beside where it leaves its diamond. */
export type FlowWord = { x: number; y: number; side: "below" | "left" | "right"; word: "Ya" | "Tidak" };

export type RowDrawing = { lines: FlowLine[]; heads: FlowHead[]; words: FlowWord[] };

/** Points a symbol takes from the top of its row downwards, and half its height. */
export const LINE_HEIGHT = 46;
export const HALF_HEIGHT = 14;
/** How far under the middle of a symbol an arrow comes back into it, so that it never lies on the one that leaves. */
const BACK_BELOW = 8;

/** The middle of a symbol, from the top of its row. */
export function middleOf({ line }: Pick<FlowSymbol, "line">): number {
  return (line + 0.5) * LINE_HEIGHT;
}

/** How high a row must be for its symbols. */
export function heightOf(lines: number): number {
  return Math.max(1, lines) * LINE_HEIGHT;
}

/** What is drawn in each row of the flow, by its number; a row that an arrow only passes has its piece, too. */
export function drawingOf(flow: SopFlowChart): Map<number, RowDrawing> {
  const drawing = new Map(flow.rows.map((row): [number, RowDrawing] => [row.no, { lines: [], heads: [], words: [] }]));
  const pages = flow.rows.map((row) => row.no);
  const of = (no: number) => drawing.get(no) as RowDrawing;
  for (const arrow of flow.arrows) {
    if (arrow.answer === "no") drawBack(arrow, backSide(flow, arrow), of, pages);
    else drawForward(arrow, of, pages);
  }
  return drawing;
}

type RowOf = (no: number) => RowDrawing;

/** Sideways at the height it leaves, then down into the top of the next. */
function drawForward({ from, to, answer }: FlowArrow, of: RowOf, order: number[]): void {
  const start = of(from.row);
  const x = centre(to);
  const y = middleOf(from);
  if (from.column !== to.column) start.lines.push({ kind: "across", y, x1: centre(from), x2: x });
  const top = middleOf(to) - HALF_HEIGHT;
  downwards(order, { row: from.row, y }, { row: to.row, y: top }, x, of);
  of(to.row).heads.push({ x, y: top, from: "above" });
  if (answer === "yes") start.words.push({ x: centre(from), y, side: sideTowards(from, to), word: "Ya" });
}

/** Out on the free side, up beside its column, and into the side of where it leads back to. */
function drawBack({ from, to }: FlowArrow, side: "left" | "right", of: RowOf, order: number[]): void {
  const start = of(from.row);
  const x = from.column + (side === "left" ? 0.08 : 0.92);
  const y = middleOf(from);
  const into = middleOf(to) + BACK_BELOW;
  start.lines.push({ kind: "across", y, x1: centre(from), x2: x });
  start.words.push({ x: centre(from), y, side, word: "Tidak" });
  downwards(order, { row: to.row, y: into }, { row: from.row, y }, x, of);
  const end = of(to.row);
  end.lines.push({ kind: "across", y: into, x1: x, x2: centre(to) });
  end.heads.push({ x: centre(to), y: into, from: x < centre(to) ? "left" : "right" });
}

type Place = { row: number; y: number };

/** One upright line from a place to a lower one, cut where rows meet. */
function downwards(order: number[], upper: Place, lower: Place, x: number, of: RowOf): void {
  if (upper.row === lower.row) {
    of(upper.row).lines.push({ kind: "down", x, y1: upper.y, y2: lower.y });
    return;
  }
  of(upper.row).lines.push({ kind: "down", x, y1: upper.y, y2: null });
  for (const row of order.slice(order.indexOf(upper.row) + 1, order.indexOf(lower.row)))
    of(row).lines.push({ kind: "down", x, y1: 0, y2: null });
  of(lower.row).lines.push({ kind: "down", x, y1: 0, y2: lower.y });
}

function centre({ column }: FlowSymbol): number {
  return column + 0.5;
}

function sideTowards(from: FlowSymbol, to: FlowSymbol): FlowWord["side"] {
  if (from.column === to.column) return "below";
  return to.column > from.column ? "right" : "left";
}

/** Where the same diamond does not already leave by its "yes". */
function backSide(flow: SopFlowChart, { from }: FlowArrow): "left" | "right" {
  const yes = flow.arrows.find((arrow) => arrow.from.key === from.key && arrow.answer === "yes");
  return yes && sideTowards(from, yes.to) === "right" ? "left" : "right";
}
