import "server-only";
import { pipeline, Readable } from "node:stream";
import { crc32, createDeflateRaw } from "node:zlib";
import { Zip, type ZipInputFile, ZipPassThrough } from "fflate";
import type { TableFile } from "@/lib/domain/table-file";
import { rowBytes } from "../row-bytes";
import { type Frame, frameOf } from "./frame";
import { rowWriter } from "./rows";

/**
 * A table as a sheet, written while it is read. Only its rows are written here; all around them is hucre's (frame.ts), and
 * so is the form of each kind of cell. The rows are packed by zlib beside the thread that makes them, lightly: a book is
 * taken along once.
 */
export async function* xlsxChunks(table: TableFile): AsyncGenerator<Uint8Array> {
  const frame = await frameOf(table);
  const out: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    out.push(chunk);
  });
  for (const [name, bytes] of frame.parts) {
    const part = new ZipPassThrough(name);
    zip.add(part);
    part.push(bytes, true);
  }
  const sheet: ZipInputFile & { size: number; crc: number } = {
    filename: frame.sheet,
    compression: 8,
    size: 0,
    crc: 0,
  };
  zip.add(sheet);
  const packed = createDeflateRaw({ level: 1 });
  const counted = Readable.from(rowsOf(table, frame, sheet), { objectMode: true, highWaterMark: 1 });
  // A failure of either reaches whoever reads the packed bytes.
  pipeline(counted, packed, () => undefined);
  for await (const chunk of packed) {
    sheet.ondata?.(null, chunk, false);
    yield* out.splice(0);
  }
  sheet.ondata?.(null, new Uint8Array(0), true);
  zip.end();
  yield* out.splice(0);
}

/** The sheet's own bytes; their size and sum stand behind them in the file. */
async function* rowsOf({ columns, portions }: TableFile, frame: Frame, sheet: { size: number; crc: number }) {
  const encoder = new TextEncoder();
  const write = rowWriter(columns, frame.styles);
  const count = (bytes: Uint8Array) => {
    sheet.size += bytes.length;
    sheet.crc = crc32(bytes, sheet.crc);
    return bytes;
  };
  yield count(encoder.encode(frame.before));
  for await (const portion of portions) for (const bytes of rowBytes(portion, write)) yield count(bytes);
  yield count(encoder.encode(frame.after));
}
