import { tidyText } from "../text";

/** A line of a table as it was pasted, counted as the eye counts it. */
export type PastedRow = { line: number; cells: string[] };

/** Cells of a sheet are pasted with tabs between them, those of a CSV with semicolons; a comma stands in dates and names. */
export function pastedRows(text: string): PastedRow[] {
  return text
    .replace(/^\ufeff/, "")
    .split(/\r\n|\n|\r/)
    .map((words, place) => ({ line: place + 1, cells: cellsOf(words) }))
    .filter(({ cells }) => cells.some((cell) => cell !== "") && !/^sep=/i.test(cells[0] ?? ""));
}

function cellsOf(words: string): string[] {
  return words.split(words.includes("\t") ? "\t" : ";").map((cell) => tidyText(cell.replace(/^\s*"(.*)"\s*$/, "$1")));
}
