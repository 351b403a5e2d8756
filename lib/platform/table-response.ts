import "server-only";
import type { FileFormat, TableFile } from "@/lib/domain/table-file";
import { CSV_HEAD, csvLines } from "./csv";
import { rowBytes } from "./row-bytes";
import { xlsxChunks } from "./xlsx";

const TYPES: Record<FileFormat, string> = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** A download that is written while it is read; no cache keeps it. */
export function tableResponse(format: FileFormat, table: TableFile): Response {
  const chunks = format === "csv" ? csvChunks(table) : xlsxChunks(table);
  return new Response(streamOf(chunks), {
    headers: {
      "content-type": TYPES[format],
      "content-disposition": `attachment; filename="${table.name}.${format}"`,
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    },
  });
}

async function* csvChunks({ columns, portions }: TableFile): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(`${CSV_HEAD}${csvLines([columns.map(({ header }) => header)])}`);
  for await (const portion of portions) yield* rowBytes(portion, csvLines);
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
