import "server-only";
import { Readable } from "node:stream";
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
  const body = Readable.fromWeb(request.body as import("node:stream/web").ReadableStream);
  await new Promise<void>((resolve) => {
    const open: { finish: () => void }[] = [];
    const end = (broken: boolean) => {
      for (const file of open) file.finish();
      out.broken ||= broken;
      resolve();
    };
    parser.on("field", (name, value) => {
      out.fields[name] = value;
    });
    parser.on("file", (name, stream, info) => {
      const chunks: Buffer[] = [];
      const entry = { name, filename: info.filename ?? "", bytes: new Uint8Array(), tooLarge: false };
      const finish = () => {
        entry.bytes = new Uint8Array(Buffer.concat(chunks));
      };
      open.push({ finish });
      out.files.push(entry);
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("limit", () => {
        entry.tooLarge = true;
      });
      stream.on("error", () => {});
    });
    parser.on("close", () => end(false));
    parser.on("error", () => end(true));
    body.on("error", () => {
      parser.destroy();
      end(true);
    });
    body.pipe(parser);
  });
  return out;
}

/**
 * Reads and forgets, up to a limit: a browser that is answered while it still sends shows
 * a broken connection instead of the answer.
 */
export async function discardBody(request: Request, limit: number) {
  let seen = 0;
  try {
    for await (const chunk of request.body ?? []) {
      seen += (chunk as Uint8Array).byteLength;
      if (seen > limit) break;
    }
  } catch {
    // The line dropped; there is nobody left to answer.
  }
}
