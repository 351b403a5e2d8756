import "server-only";
import sharp, { type Sharp } from "sharp";
import { type FileRefusal, MAX_PIXELS, MAX_SIDE } from "@/lib/domain/files";
import { ok, type Result, refuse } from "@/lib/domain/result";
import type { CleanContent } from "./clean-content";
import { inWorker, WorkerGaveUp } from "./in-worker";

// One picture, one thread, nothing kept: sharp's own caches would hold the largest picture ever seen.
sharp.cache(false);
sharp.concurrency(1);

type Answer = Result<CleanContent, { code: FileRefusal }>;
type Format = "image/jpeg" | "image/png" | "image/webp";

const SECONDS = 30;

/** New bytes from the pixels: turned upright, without EXIF (it holds the place of the house), XMP, or anything appended. */
export async function reencode(bytes: Uint8Array, type: Format): Promise<Answer> {
  try {
    const { width, height, pages, depth } = await sharp(bytes, { limitInputPixels: false }).metadata();
    const frames = type === "image/webp" ? 1 : (pages ?? 1);
    // Turning holds the whole picture: 16 bits a colour weigh double.
    const weight = width * height * frames * (depth === "ushort" ? 2 : 1);
    if (weight > MAX_PIXELS || Math.max(width, height) > MAX_SIDE) return refuse({ code: "image_too_many_pixels" });
    return ok(
      await encoded(
        sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: "error", sequentialRead: true }).autoOrient(),
        type,
      ),
    );
  } catch {
    return refuse({ code: "image_broken" });
  }
}

/** Browsers of the office do not show HEIC: it becomes JPEG. */
export async function fromHeic(bytes: Uint8Array): Promise<Answer> {
  try {
    const decoded = await inWorker<{ width: number; height: number; pixels: Uint8Array } | { refusal: FileRefusal }>(
      "heic",
      bytes,
      { maxPixels: MAX_PIXELS },
    );
    if ("refusal" in decoded) return refuse({ code: decoded.refusal });
    const { width, height, pixels } = decoded;
    return ok(
      await encoded(sharp(pixels, { raw: { width, height, channels: 4 }, limitInputPixels: MAX_PIXELS }), "image/jpeg"),
    );
  } catch (error) {
    if (error instanceof WorkerGaveUp || error instanceof Error) return refuse({ code: "image_broken" });
    throw error;
  }
}

async function encoded(picture: Sharp, contentType: Format): Promise<CleanContent> {
  const target = picture.timeout({ seconds: SECONDS });
  const output =
    contentType === "image/jpeg"
      ? // Optimised coding would hold every coefficient of the picture: 290 MB at 48 megapixels, for a file 5 % smaller.
        target.flatten({ background: "#ffffff" }).jpeg({ quality: 88, optimizeCoding: false })
      : contentType === "image/png"
        ? target.png({ compressionLevel: 7 })
        : target.webp({ quality: 88, effort: 3 });
  return { bytes: await output.toBuffer(), contentType };
}
