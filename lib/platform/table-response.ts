import "server-only";
import { writeXlsxStream } from "hucre/xlsx";
import type { FileCell, FileColumn, FileFormat, TableFile } from "@/lib/domain/table-file";
import { CSV_HEAD, csvLines } from "./csv";

const TYPES: Record<FileFormat, string> = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** A download that is written while it is read; no cache keeps it. */
export function tableResponse(format: FileFormat, table: TableFile): Response {
  const body = format === "csv" ? csvStream(table) : xlsxStream(table);
  return new Response(body, {
    headers: {
      "content-type": TYPES[format],
      "content-disposition": `attachment; filename="${table.name}.${format}"`,
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    },
  });
}

function csvStream({ columns, portions }: TableFile): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  async function* lines() {
    yield encoder.encode(`${CSV_HEAD}${csvLines([columns.map(({ header }) => header)])}`);
    for await (const portion of portions)
      yield encoder.encode(csvLines(portion.map((row) => row.map((cell) => cell ?? ""))));
  }
  return streamOf(lines());
}

/** Read as fast as the browser takes it; whoever breaks off ends the reading. */
function streamOf(chunks: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await chunks.return(undefined);
    },
  });
}

/**
 * Every text is a text cell and its column says so, also when somebody edits it: no formula comes to life, no number of
 * a letter loses a zero. Dates are dates of the sheet.
 */
function xlsxStream({ title, columns, portions }: TableFile): ReadableStream<Uint8Array> {
  async function* rows() {
    for await (const portion of portions)
      for (const row of portion) yield row.map((cell, place) => sheetValue(cell, columns[place]));
  }
  return writeXlsxStream(rows(), {
    name: sheetName(title),
    columns: columns.map(({ header, kind, share }) => ({ header, width: share * 4, numFmt: FORMATS[kind] })),
    freezePane: { rows: 1 },
  });
}

const FORMATS: Record<FileColumn["kind"], string> = { text: "@", date: "dd/mm/yyyy", number: "0" };

function sheetValue(cell: FileCell, column: FileColumn | undefined) {
  if (cell === null || cell === "") return null;
  if (column?.kind === "date") return new Date(`${cell}T00:00:00Z`);
  return column?.kind === "number" ? Number(cell) : String(cell);
}

/** A sheet's name takes 31 signs and none of these. */
function sheetName(title: string): string {
  return title.replace(/[\\/?*[\]:]/g, " ").slice(0, 31);
}
