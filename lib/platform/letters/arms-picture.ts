import "server-only";
import sharp from "sharp";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { cleanContent } from "../uploads/content";

export type ArmsPicture = { type: "image/png" | "image/jpeg"; data: string };

/** Pixels of the longer side, and bytes: as much as a letterhead of 25 mm needs in print. */
const SIDE = 600;
const MOST_BYTES = 500_000;

/**
 * The picture of a letterhead from what somebody sent: drawn anew from its pixels apart from the portal (cleanContent),
 * then made small. `sender`: whose files wait for each other.
 */
export async function armsPicture(
  bytes: Uint8Array,
  sender: string,
): Promise<Result<ArmsPicture, { code: "arms_no_picture" | "arms_too_large" }>> {
  const clean = await cleanContent(bytes, sender);
  if (!clean.ok) return refuse({ code: TOO_LARGE.includes(clean.code) ? "arms_too_large" : "arms_no_picture" });
  const { contentType } = clean.value;
  if (contentType === "application/pdf") return refuse({ code: "arms_no_picture" });
  const small = sharp(clean.value.bytes).resize({ width: SIDE, height: SIDE, fit: "inside", withoutEnlargement: true });
  const type = contentType === "image/jpeg" ? contentType : "image/png";
  const drawn = await (type === "image/jpeg"
    ? small.jpeg({ quality: 88 })
    : small.png({ compressionLevel: 9 })
  ).toBuffer();
  if (drawn.byteLength > MOST_BYTES) return refuse({ code: "arms_too_large" });
  return ok({ type, data: drawn.toString("base64") });
}

const TOO_LARGE: readonly string[] = ["file_too_large", "image_too_complex", "image_too_many_pixels"];
