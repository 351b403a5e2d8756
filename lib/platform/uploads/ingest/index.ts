import "server-only";
import { rm } from "node:fs/promises";
import { db } from "../../db";
import { receiveFile } from "../multipart";
import { storage } from "../storage";
import { callbackUrl, ingestUrl } from "../token";
import { answerOf, findUpload, problem, type UploadRow } from "./row";
import { signBody } from "./signature";

export { receiveReport } from "./reports";

/** Takes the callback to the app's own router (UploadThing's handler) and returns when it has run. */
export type Callback = (request: Request) => Promise<Response>;
/** Whose upload it is, from what the router noted of it: so many of one sender are taken at once. */
export type SenderOf = (metadata: unknown) => string;

/** HEAD: how much is here already. */
export async function headUpload(request: Request): Promise<Response> {
  const found = await findUpload(request);
  if (found instanceof Response) return found;
  return new Response(null, {
    status: 200,
    headers: { "x-ut-range-start": String(found.received), "cache-control": "no-store" },
  });
}

/**
 * PUT: a whole file or the rest of one. What arrives before a dropped line is kept. A
 * repeat of a finished upload gets the first answer.
 */
export async function putUpload(request: Request, callback: Callback, senderOf: SenderOf): Promise<Response> {
  const found = await findUpload(request);
  if (found instanceof Response) return found;
  if (found.state === "done" || found.state === "failed") return answerOf(found.customId);

  if (found.received < found.size) {
    const start = Number(/^bytes=(\d+)-/.exec(request.headers.get("range") ?? "bytes=0-")?.[1] ?? Number.NaN);
    if (start !== found.received) return problem(409, "range");
    const refused = await receivePart(request, found, start, senderOf(found.metadata));
    if (refused) return refused;
  }
  // No lock is held here: the app judges the file, writes its row and reports back meanwhile.
  await tell(found, callback);
  return answerOf(found.customId);
}

/** The rest of the file, or as much of it as came; null when it is whole. */
async function receivePart(request: Request, found: UploadRow, start: number, sender: string) {
  const rest = found.size - start;
  const path = await storage().parts.arriving();
  try {
    const { size, busy } = await receiveFile(request, { path, most: rest + 1, sender });
    if (busy) return problem(503, "busy");
    if (size > rest) return problem(400, "size_mismatch");
    if (!(await keep(found.customId, start, { path, size }))) return problem(409, "range");
    return size < rest ? problem(400, "incomplete") : null;
  } finally {
    await rm(path, { force: true });
  }
}

/** Appends in the order of the bytes: of two senders with the same start one wins. */
async function keep(customId: string, start: number, part: { path: string; size: number }): Promise<boolean> {
  return db().$transaction(async (tx) => {
    const [row] = await tx.$queryRaw<
      { received: number; state: string }[]
    >`SELECT received, state::text AS state FROM upload WHERE custom_id = ${customId}::uuid FOR UPDATE`;
    if (!row || row.received !== start || row.state !== "open") return false;
    await storage().parts.write(customId, start, part.path);
    await tx.upload.update({
      where: { customId },
      data: { received: start + part.size },
      select: { customId: true },
    });
    return true;
  });
}

async function tell(row: UploadRow, callback: Callback): Promise<Response> {
  const url = `${ingestUrl()}/${row.fileKey}`;
  const { name, size, type, customId } = row;
  const names = { key: row.fileKey, url, appUrl: url, ufsUrl: url, fileHash: "" };
  const file = { name, size, type, lastModified: Date.now(), customId, ...names };
  const body = JSON.stringify({ status: "uploaded", file, origin: ingestUrl(), metadata: row.metadata });
  return callback(
    new Request(`${callbackUrl()}?slug=${encodeURIComponent(row.slug)}`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        "uploadthing-hook": "callback",
        "x-uploadthing-signature": signBody(body),
      },
      body,
    }),
  );
}
