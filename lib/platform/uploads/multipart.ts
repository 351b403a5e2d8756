import "server-only";
import { type FileHandle, open } from "node:fs/promises";
import busboy from "busboy";
import { takeForgetting, takePlace } from "./receiving";

/**
 * What came of a file. `busy`: no place to receive it; `broken`: the line dropped or stood still. What
 * came before lies in the file all the same, so that an upload can go on from there.
 */
export type Received = { filename: string; size: number; found: boolean; broken: boolean; busy: boolean };
type Into = { path: string; most: number; sender: string };

/** Writes the first file of a multipart body to the disk as it comes: no more than a piece of it is ever in memory. */
export async function receiveFile(request: Request, { path, most, sender }: Into): Promise<Received> {
  const out: Received = { filename: "", size: 0, found: false, broken: false, busy: false };
  const reader = request.body?.getReader();
  if (!reader) return out;
  const place = takePlace(sender, () => void reader.cancel().catch(() => {}));
  if (!place) return { ...out, busy: true };
  const file = await open(path, "w", 0o600);
  try {
    const written = { last: Promise.resolve() };
    const parser = parserFor(request, most, out, (chunk) => {
      written.last = written.last.then(() => appended(file, chunk));
    });
    const moved = () => {
      place.moved();
      return written.last;
    };
    out.broken = !parser || !(await fed(parser, reader, moved));
    await written.last;
    return out;
  } finally {
    place.leave();
    await file.close();
  }
}

function parserFor(request: Request, most: number, out: Received, keep: (chunk: Buffer) => void) {
  try {
    const parser = busboy({
      headers: Object.fromEntries(request.headers),
      limits: { fileSize: most, files: 1, fields: 20, fieldSize: 4_096, parts: 40 },
      defParamCharset: "utf8",
    });
    parser.on("file", (_name, stream, info) => {
      out.found = true;
      out.filename = info.filename ?? "";
      stream.on("data", (chunk: Buffer) => {
        out.size += chunk.length;
        keep(chunk);
      });
      stream.on("error", () => {});
    });
    return parser;
  } catch {
    return null;
  }
}

async function appended(file: FileHandle, chunk: Buffer) {
  await file.appendFile(chunk);
}

/** By hand and not by a pipe: a pipe throws away what it still holds when the line drops. */
async function fed(
  parser: busboy.Busboy,
  reader: ReadableStreamDefaultReader<Uint8Array>,
  written: () => Promise<void>,
): Promise<boolean> {
  const closed = new Promise<boolean>((resolve) => {
    parser.on("close", () => resolve(true));
    parser.on("error", () => resolve(false));
  });
  try {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      await new Promise((resolve) => parser.write(piece.value, resolve));
      await written();
    }
  } catch {
    parser.destroy();
    return false;
  }
  parser.end();
  return closed;
}

/**
 * Reads and forgets, up to a limit: a browser that is answered while it still sends shows
 * a broken connection instead of the answer.
 */
export async function discardBody(request: Request, limit: number) {
  // Whoever began to read it and gave up has let go of it already.
  if (request.body?.locked) return;
  const reader = request.body?.getReader();
  const end = () => void reader?.cancel().catch(() => {});
  const place = reader && takeForgetting("", end);
  if (!reader || !place) return end();
  let bytesRead = 0;
  try {
    for (let piece = await reader.read(); !piece.done && bytesRead <= limit; piece = await reader.read()) {
      bytesRead += piece.value.byteLength;
      place.moved();
    }
  } catch {
    // The line dropped; there is nobody left to answer.
  } finally {
    place.leave();
    end();
  }
}
