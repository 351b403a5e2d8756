import "server-only";

/**
 * A table as CSV that spreadsheets here open as a table: semicolons, for the comma stands in decimals, said in the
 * first line for those set up otherwise; byte-order mark, CRLF; and cells that would be read as a formula
 * (= + - @ tab CR) are made text. This stands before the first line.
 */
export const CSV_HEAD = "\ufeffsep=;\r\n";

/** Its lines; a long table is written portion by portion. */
export function csvLines(rows: (string | number | null)[][]): string {
  let lines = "";
  for (const row of rows) {
    lines += cellOf(row[0] ?? "");
    for (let place = 1; place < row.length; place += 1) lines += `;${cellOf(row[place] ?? "")}`;
    lines += "\r\n";
  }
  return lines;
}

/** What would be read as the end of a cell or a line stands in quotes. */
const BREAKS = /[;"\r\n]/;

function cellOf(cell: string | number): string {
  const text = asText(cell);
  return BREAKS.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Numbers of that many digits (NIK, NIB, phones) are names: a spreadsheet would round them and drop their zeros. */
const LONG_NUMBER = /^\+?[0-9]{12,}$/;
const FORMULA = /^[=+\-@\t\r\uff0b\uff0d\uff1d\uff20]/;

function asText(cell: string | number): string {
  const text = String(cell);
  if (LONG_NUMBER.test(text)) return `="${text}"`;
  return typeof cell === "string" && FORMULA.test(text) ? `'${text}` : text;
}
