import sharp from "sharp";

// One picture, one thread, nothing kept: sharp's own caches would hold the largest picture ever seen.
sharp.cache(false);
sharp.concurrency(1);

/** New bytes from the pixels: turned upright, without EXIF (it holds the place of the house), XMP, or anything appended. */
export async function reencode(bytes, type, { pixels, side }) {
  const { width, height, pages, depth } = await sharp(bytes, { limitInputPixels: false }).metadata();
  const frames = type === "image/webp" ? 1 : (pages ?? 1);
  // Turning holds the whole picture: 16 bits a colour weigh double.
  const weight = width * height * frames * (depth === "ushort" ? 2 : 1);
  if (weight > pixels || Math.max(width, height) > side) return { refusal: "image_too_many_pixels" };
  const picture = sharp(bytes, { limitInputPixels: pixels, failOn: "error", sequentialRead: true });
  return encoded(picture.autoOrient(), type);
}

/** Browsers of the office do not show HEIC: it becomes JPEG. */
export function reencodePixels({ width, height, pixels }, limits) {
  const raw = { width, height, channels: 4 };
  return encoded(sharp(pixels, { raw, limitInputPixels: limits.pixels }), "image/jpeg");
}

async function encoded(picture, contentType) {
  const output =
    contentType === "image/jpeg"
      ? // Optimised coding would hold every coefficient of the picture: 290 MB at 48 megapixels, for a file 5 % smaller.
        picture.flatten({ background: "#ffffff" }).jpeg({ quality: 88, optimizeCoding: false })
      : contentType === "image/png"
        ? picture.png({ compressionLevel: 7 })
        : picture.webp({ quality: 88, effort: 3 });
  return { bytes: await output.toBuffer(), contentType };
}
