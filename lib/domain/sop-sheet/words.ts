import { ROLE_NAMES } from "../roles";
import { VERB_WORDS } from "../workflow/words";
import type { FlowSymbol, SopFlowChart } from "./flow";

/** What the drawing of a row says to whoever does not see it; "" for a row without a symbol. */
export function describeRow(flow: SopFlowChart, no: number): string {
  const symbols = flow.rows.find((row) => row.no === no)?.symbols ?? [];
  return symbols.map((symbol) => sentenceOf(flow, symbol)).join(" ");
}

function sentenceOf(flow: SopFlowChart, symbol: FlowSymbol): string {
  if (!symbol.duty) return `${symbol.label}.`;
  const back = flow.arrows.find((arrow) => arrow.from.key === symbol.key && arrow.answer === "no")?.to;
  const what = `${nameOf(symbol)}: ${VERB_WORDS[symbol.duty.verb].toLowerCase()}`;
  return back ? `${what}; bila tidak, kembali ke ${placeOf(back, symbol)}.` : `${what}.`;
}

function placeOf(back: FlowSymbol, from: FlowSymbol): string {
  if (!back.duty) return "pemohon";
  const row = back.row === from.row ? "" : ` di langkah ${back.row}`;
  return `${nameOf(back)}${row}`;
}

function nameOf({ duty, label }: FlowSymbol): string {
  return duty ? ROLE_NAMES[duty.role] : label;
}
