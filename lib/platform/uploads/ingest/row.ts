import "server-only";
import { db } from "../../db";
import { isBusy } from "../../db/trouble";
import { storage } from "../storage";
import { ingestUrl } from "../token";
import { verifySigned } from "./signature";

export type UploadRow = {
  customId: string;
  fileKey: string;
  slug: string;
  name: string;
  size: number;
  type: string;
  received: number;
  state: string;
  metadata: unknown;
};

/** The upload a presigned address speaks of, or the answer to a bad one. Keys collide; the customId does not. */
export async function findUpload(request: Request): Promise<UploadRow | Response> {
  const signed = verifySigned(request.url, new Date());
  if (!signed.ok) return problem(signed.code === "link_expired" ? 410 : 403, signed.code);
  const { customId, fileKey } = signed.value;
  try {
    const row = await db().upload.findUnique({ where: { customId } });
    if (!row || (row.fileKey !== "" && row.fileKey !== fileKey)) return problem(404, "unknown");
    // The router's report may have been lost; the signature vouches for the pair just as well.
    if (row.fileKey === "")
      await db().upload.update({ where: { customId }, data: { fileKey }, select: { customId: true } });
    return await asItLies({ ...row, fileKey });
  } catch (error) {
    if (isBusy(error)) return problem(503, "busy");
    throw error;
  }
}

/**
 * The row of an open upload counts bytes that must lie on the disk. When they are gone (the clean-up of old parts, a
 * restored folder) the upload begins anew: else nobody could ever finish it.
 */
async function asItLies(row: UploadRow): Promise<UploadRow> {
  if (row.state !== "open" || row.received === 0) return row;
  if ((await storage().parts.size(row.customId)) >= row.received) return row;
  const { customId, received } = row;
  const anew = { customId, state: "open" as const, received };
  const { count } = await db().upload.updateMany({ where: anew, data: { received: 0 } });
  // Finished by another request meanwhile, which is why the part is gone.
  return count === 1 ? { ...row, received: 0 } : { ...row, ...(await standOf(customId)) };
}

function standOf(customId: string) {
  return db().upload.findUniqueOrThrow({ where: { customId }, select: { received: true, state: true } });
}

/** The stored result, the same for the first request and every repeat. */
export async function answerOf(customId: string): Promise<Response> {
  const row = await db().upload.findUniqueOrThrow({
    where: { customId },
    select: { fileKey: true, state: true, answer: true, documentId: true },
  });
  if (row.state === "failed") {
    const { code, sentence } = row.answer as { code: string; sentence: string };
    return Response.json({ error: sentence, code, serverData: row.answer }, { status: 422, headers: NO_STORE });
  }
  if (row.state !== "done" || !row.documentId) return problem(503, "callback");
  const document = await db().document.findUnique({ where: { id: row.documentId }, select: { sha256: true } });
  const url = `${ingestUrl().replace(/\/ingest$/, "/files")}/${row.documentId}`;
  return Response.json(
    { url, appUrl: url, ufsUrl: url, fileHash: document?.sha256 ?? "", serverData: row.answer },
    { headers: NO_STORE },
  );
}

const NO_STORE = { "cache-control": "no-store" };

export function problem(status: number, code: string): Response {
  return Response.json({ error: code }, { status, headers: NO_STORE });
}
