import "server-only";
import { db } from "../../db";
import { isBusy } from "../../db/trouble";
import { readMultipart } from "../multipart";
import { ingestUrl } from "../token";
import { writePart } from "./parts";
import { signBody, verifySigned } from "./signature";

export { readPart, removeOldParts, removePart } from "./parts";

type Row = {
  customId: string;
  fileKey: string;
  slug: string;
  name: string;
  size: number;
  type: string;
  received: number;
  state: string;
  metadata: unknown;
  answer: unknown;
};

/** Takes the callback to the app's own router (UploadThing's handler) and returns when it has run. */
export type Callback = (request: Request) => Promise<Response>;

/** HEAD: how much is here already. */
export async function headUpload(request: Request): Promise<Response> {
  const found = await findRow(request);
  if (found instanceof Response) return found;
  return new Response(null, { status: 200, headers: { "x-ut-range-start": String(found.received) } });
}

/**
 * PUT: a whole file or the rest of one. What arrives before a dropped line is kept. A
 * repeat of a finished upload gets the first answer.
 */
export async function putUpload(request: Request, callback: Callback): Promise<Response> {
  const found = await findRow(request);
  if (found instanceof Response) return found;
  if (found.state === "done" || found.state === "failed") return answerOf(found.customId);

  const start = Number(/^bytes=(\d+)-/.exec(request.headers.get("range") ?? "bytes=0-")?.[1] ?? Number.NaN);
  if (found.received < found.size) {
    if (start !== found.received) return problem(409, "range");
    const body = await readMultipart(request, { fileBytes: found.size - start + 1, files: 1 });
    const bytes = body.files[0]?.bytes ?? new Uint8Array();
    if (bytes.byteLength > found.size - start) return problem(400, "size_mismatch");
    if (!(await keep(found.customId, start, bytes))) return problem(409, "range");
    if (start + bytes.byteLength < found.size) return problem(400, "incomplete");
  }
  const answered = await tell(found, callback);
  return answered.ok ? answerOf(found.customId) : problem(500, "callback");
}

/** Appends in the order of the bytes: of two senders with the same start one wins. */
async function keep(customId: string, start: number, bytes: Uint8Array): Promise<boolean> {
  return db().$transaction(async (tx) => {
    const [row] = await tx.$queryRaw<
      { received: number; state: string }[]
    >`SELECT received, state::text AS state FROM upload WHERE custom_id = ${customId}::uuid FOR UPDATE`;
    if (!row || row.received !== start || row.state !== "open") return false;
    await writePart(customId, start, bytes);
    await tx.upload.update({
      where: { customId },
      data: { received: start + bytes.byteLength },
      select: { customId: true },
    });
    return true;
  });
}

async function tell(row: Row, callback: Callback): Promise<Response> {
  const url = `${ingestUrl()}/${row.fileKey}`;
  const file = {
    name: row.name,
    size: row.size,
    type: row.type,
    lastModified: Date.now(),
    customId: row.customId,
    key: row.fileKey,
    url,
    appUrl: url,
    ufsUrl: url,
    fileHash: row.customId,
  };
  const body = JSON.stringify({ status: "uploaded", file, origin: ingestUrl(), metadata: { customId: row.customId } });
  return callback(
    new Request(`${ingestUrl().replace("/api/ingest", "/api/uploadthing")}?slug=${encodeURIComponent(row.slug)}`, {
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

async function answerOf(customId: string): Promise<Response> {
  const row = await db().upload.findUnique({
    where: { customId },
    select: { fileKey: true, state: true, answer: true },
  });
  if (!row?.answer) return problem(500, "callback");
  const url = `${ingestUrl()}/${row.fileKey}`;
  return Response.json({ url, appUrl: url, ufsUrl: url, fileHash: customId, serverData: row.answer });
}

async function findRow(request: Request): Promise<Row | Response> {
  const signed = verifySigned(request.url, new Date());
  if (!signed.ok) return problem(signed.code === "link_expired" ? 410 : 403, signed.code);
  try {
    const row = await db().upload.findUnique({ where: { customId: signed.value.customId } });
    if (!row) return problem(404, "unknown");
    if (row.fileKey === "")
      await db().upload.update({
        where: { customId: row.customId },
        data: { fileKey: signed.value.fileKey },
        select: { customId: true },
      });
    return { ...row, fileKey: signed.value.fileKey };
  } catch (error) {
    if (isBusy(error)) return problem(503, "busy");
    throw error;
  }
}

function problem(status: number, code: string): Response {
  return Response.json({ error: code }, { status, headers: { "cache-control": "no-store" } });
}
