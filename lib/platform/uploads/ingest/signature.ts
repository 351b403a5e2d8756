import "server-only";
import { createHmac } from "node:crypto";
import { type Result, refuse } from "@/lib/domain/result";
import { isSameSecret } from "../../crypto";
import { INGEST_PATH, ingestUrl, uploadKey } from "../token";

export type SignedUpload = { fileKey: string; customId: string };

const MARK = "&signature=hmac-sha256%3D";

/**
 * Checks a presigned address as it came over the wire. The signed text begins with the
 * configured address, never with the Host a client claims, and is not rebuilt from parsed parts.
 */
export function verifySigned(
  rawUrl: string,
  now: Date,
): Result<SignedUpload, { code: "bad_signature" | "link_expired" }> {
  const at = rawUrl.indexOf(`${INGEST_PATH}/`);
  const end = rawUrl.lastIndexOf(MARK);
  if (at < 0 || end < 0) return refuse({ code: "bad_signature" });
  const signed = `${ingestUrl()}${rawUrl.slice(at + INGEST_PATH.length, end)}`;
  const expected = createHmac("sha256", uploadKey()).update(signed).digest("hex");
  if (!isSameSecret(expected, rawUrl.slice(end + MARK.length))) return refuse({ code: "bad_signature" });

  const url = new URL(signed);
  if (Number(url.searchParams.get("expires")) < now.getTime()) return refuse({ code: "link_expired" });
  const customId = url.searchParams.get("x-ut-custom-id") ?? "";
  if (!/^[0-9a-f-]{36}$/.test(customId)) return refuse({ code: "bad_signature" });
  return { ok: true, value: { fileKey: url.pathname.split("/").at(-1) ?? "", customId } };
}

/** How the callback to the app is signed. */
export function signBody(body: string): string {
  return `hmac-sha256=${createHmac("sha256", uploadKey()).update(body).digest("hex")}`;
}
