import "server-only";
import { stringify } from "csv-stringify/sync";

/**
 * A table as CSV that spreadsheets open as a table: byte-order mark, CRLF, and cells that
 * would be read as a formula (= + - @ tab CR) are made text.
 */
export function toCsv(rows: (string | number)[][]): string {
  return stringify(rows, { bom: true, record_delimiter: "windows", escape_formulas: true });
}

/** A download no cache keeps. `name` is the program's own word, never what somebody typed. */
export function csvResponse(name: string, csv: string): Response {
  return new Response(csv, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${name}"`,
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    },
  });
}
