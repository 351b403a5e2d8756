import "server-only";
import busboy from "busboy";

export type Multipart = {
  fields: Record<string, string>;
  files: { name: string; filename: string; bytes: Uint8Array; tooLarge: boolean }[];
  broken: boolean;
};

type Limits = { fileBytes: number; files: number };

/**
 * Reads a multipart body into bounded memory. `broken`: the line dropped; what came
 * before is returned, so that an upload can go on from there.
 */
export async function readMultipart(request: Request, { fileBytes, files }: Limits): Promise<Multipart> {
  const out: Multipart = { fields: {}, files: [], broken: false };
  if (!request.body) return out;
  let parser: busboy.Busboy;
  try {
    parser = busboy({
      headers: Object.fromEntries(request.headers),
      limits: { fileSize: fileBytes, files, fields: 20, fieldSize: 4_096, parts: 40 },
      defParamCharset: "utf8",
    });
  } catch {
    return { ...out, broken: true };
  }
  const chunks = new Map<Multipart["files"][number], Buffer[]>();
  parser.on("field", (name, value) => {
    out.fields[name] = value;
  });
  parser.on("file", (name, stream, info) => {
    const file = { name, filename: info.filename ?? "", bytes: new Uint8Array(), tooLarge: false };
    const received: Buffer[] = [];
    chunks.set(file, received);
    out.files.push(file);
    stream.on("data", (chunk: Buffer) => received.push(chunk));
    stream.on("limit", () => {
      file.tooLarge = true;
    });
    stream.on("error", () => {});
  });
  out.broken = !(await fed(parser, request.body));
  for (const [file, received] of chunks) file.bytes = new Uint8Array(Buffer.concat(received));
  return out;
}

/** By hand and not by a pipe: a pipe throws away what it still holds when the line drops. */
async function fed(parser: busboy.Busboy, body: ReadableStream<Uint8Array>): Promise<boolean> {
  const closed = new Promise<boolean>((resolve) => {
    parser.on("close", () => resolve(true));
    parser.on("error", () => resolve(false));
  });
  try {
    for await (const chunk of body) await new Promise((resolve) => parser.write(chunk, resolve));
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
  let bytesRead = 0;
  try {
    for await (const chunk of request.body ?? []) {
      bytesRead += (chunk as Uint8Array).byteLength;
      if (bytesRead > limit) break;
    }
  } catch {
    // The line dropped; there is nobody left to answer.
  }
}
