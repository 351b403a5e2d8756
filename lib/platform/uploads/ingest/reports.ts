import "server-only";
import { z } from "zod";
import { readBounded } from "../../bounded-body";
import { isSameSecret } from "../../crypto";
import { db } from "../../db";
import { uploadKey } from "../token";
import { problem } from "./row";

/** `callbackUrl` comes with it and is not looked at: the callback goes to this portal's own router and nowhere else. */
const RouteMetadata = z.object({
  fileKeys: z.array(z.string().min(1).max(200)).min(1).max(50),
  metadata: z.object({ uploads: z.array(z.uuid()) }),
  callbackSlug: z.string().max(100),
});
const CallbackResult = z.object({ fileKey: z.string().min(1).max(200) });

/** What the app's router tells the ingest: which keys it signed, and that a callback has run. */
export async function receiveReport(request: Request, name: string): Promise<Response> {
  if (name !== "route-metadata" && name !== "callback-result") return problem(404, "unknown");
  if (!isSameSecret(request.headers.get("x-uploadthing-api-key") ?? "", uploadKey())) return problem(401, "api_key");
  const body = parsed(await readBounded(request, LONGEST));
  return name === "route-metadata" ? registerKeys(body) : acknowledge(body);
}

const LONGEST = 64 * 1024;

function parsed(body: Buffer | null): unknown {
  try {
    return JSON.parse(body?.toString() ?? "null");
  } catch {
    return null;
  }
}

/** Ties each key to the upload that the router's middleware authorised; a key once tied stays. */
async function registerKeys(body: unknown): Promise<Response> {
  const parsed = RouteMetadata.safeParse(body);
  if (!parsed.success || parsed.data.fileKeys.length !== parsed.data.metadata.uploads.length)
    return problem(400, "invalid");
  const { fileKeys, metadata, callbackSlug } = parsed.data;
  for (const [index, customId] of metadata.uploads.entries()) {
    await db().upload.updateMany({
      where: { customId, fileKey: "", state: "open" },
      data: { fileKey: fileKeys[index] ?? "", callbackSlug },
    });
  }
  return Response.json({ ok: true });
}

/** The result itself was written in the transaction of the document's row, so that the two cannot disagree. */
async function acknowledge(body: unknown): Promise<Response> {
  const parsed = CallbackResult.safeParse(body);
  if (!parsed.success) return problem(400, "invalid");
  const known = await db().upload.count({ where: { fileKey: parsed.data.fileKey } });
  return known > 0 ? Response.json({ ok: true }) : problem(404, "unknown");
}
