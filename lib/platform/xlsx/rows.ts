import "server-only";
import type { FileCell, FileColumn } from "@/lib/domain/table-file";

const FIRST_ROW = 2;
/** Days from the first day of a sheet (30 December 1899) to that of Unix. */
const EPOCH = 25_569;
const DAY = 24 * 3_600_000;

/**
 * Writes rows below the head, portion by portion (ECMA-376, part 1, 18.3.1). Every text is an inline text cell in a column
 * that is text, also when somebody edits it: no formula comes to life, no number of a letter loses a zero. Dates are dates
 * of the sheet.
 */
export function rowWriter(columns: readonly FileColumn[], styles: readonly string[]) {
  const writers = columns.map(({ kind }, place) => cellWriter(kind, letterOf(place), styles[place] ?? "0"));
  let number = FIRST_ROW;
  return (rows: readonly FileCell[][]): string => {
    let words = "";
    for (const row of rows) {
      words += `<row r="${number}">`;
      for (const [place, write] of writers.entries()) words += write(row[place] ?? null, number);
      words += "</row>";
      number += 1;
    }
    return words;
  };
}

type CellWriter = (cell: FileCell, row: number) => string;

function cellWriter(kind: FileColumn["kind"], letter: string, style: string): CellWriter {
  const start = `<c r="${letter}`;
  const end = `" s="${style}"`;
  const value = kind === "date" ? serialOf : kind === "number" ? (cell: string | number) => Number(cell) : null;
  return (cell, row) => {
    if (cell === null || cell === "") return `${start}${row}${end}/>`;
    if (value) return `${start}${row}${end}><v>${value(cell)}</v></c>`;
    const text = String(cell);
    return `${start}${row}${end} t="inlineStr"><is><t${SPACED.test(text) ? ' xml:space="preserve"' : ""}>${escaped(text)}</t></is></c>`;
  };
}

/** A day, YYYY-MM-DD, as the sheet counts it; of a few hundred that stand in thousands of rows. */
const serials = new Map<string | number, number>();
function serialOf(day: string | number): number {
  const known = serials.get(day);
  if (known !== undefined) return known;
  const serial = Date.parse(`${day}T00:00:00Z`) / DAY + EPOCH;
  if (serials.size > 10_000) serials.clear();
  serials.set(day, serial);
  return serial;
}

const SPACED = /^\s|\s$|[\t\n\r]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what XML does not take
const UNSAFE = /[&<>\u0000-\u001f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/g;
const NAMED = new Map(
  Object.entries({ "&": "&amp;", "<": "&lt;", ">": "&gt;", "\t": "&#9;", "\n": "&#10;", "\r": "&#13;" }),
);

/** What XML cannot say stands as _xHHHH_, and what looks like that already has its first sign written so (18.4.4 there). */
function escaped(text: string): string {
  return text.replace(
    UNSAFE,
    (sign) => NAMED.get(sign) ?? `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`,
  );
}

/** "A" … "Z", "AA" … */
function letterOf(place: number): string {
  const last = String.fromCharCode(65 + (place % 26));
  return place < 26 ? last : letterOf(Math.floor(place / 26) - 1) + last;
}
