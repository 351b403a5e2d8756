import sharp from "sharp";

// One picture, one thread, nothing kept: sharp's own caches would hold the largest picture ever seen.
sharp.cache(false);
sharp.concurrency(1);

/**
 * New bytes from the pixels: turned upright, without EXIF (it holds the place of the house), XMP, or anything appended.
 * With a stamp (lib/domain/files/stamp-path) its lines are part of the picture.
 */
export async function reencode(bytes, type, { pixels, side }, stamp) {
  const { width, height, pages, depth, autoOrient } = await sharp(bytes, { limitInputPixels: false }).metadata();
  const frames = type === "image/webp" ? 1 : (pages ?? 1);
  // Turning holds the whole picture: 16 bits a colour weigh double.
  const weight = width * height * frames * (depth === "ushort" ? 2 : 1);
  if (weight > pixels || Math.max(width, height) > side) return { refusal: "image_too_many_pixels" };
  const picture = sharp(bytes, { limitInputPixels: pixels, failOn: "error", sequentialRead: true }).autoOrient();
  return encoded(stamp ? stamped(picture, autoOrient, stamp) : picture, type);
}

/** Browsers of the office do not show HEIC: it becomes JPEG. */
export function reencodePixels({ width, height, pixels }, limits, stamp) {
  const raw = { width, height, channels: 4 };
  const picture = sharp(pixels, { raw, limitInputPixels: limits.pixels });
  return encoded(stamp ? stamped(picture, { width, height }, stamp) : picture, "image/jpeg");
}

/** The lines in the size of the picture: a small one is enlarged until they can be read, a huge one made smaller. */
function stamped(picture, { width, height }, { path, frame, lines, side }) {
  const longest = Math.max(width, height);
  const scale = Math.min(Math.max(longest, side.least), side.most) / longest;
  const size = [width, height].map((length) => Math.max(1, Math.round(length * scale)));
  const seen = size.map((length) => (length * frame) / Math.max(...size));
  const strokes = lines.map(
    ({ red, green, blue, opacity, width: thick }) =>
      `<path d="${path}" fill="none" stroke="rgb(${red},${green},${blue})" stroke-opacity="${opacity}" stroke-width="${thick}" stroke-linecap="round" stroke-linejoin="round"/>`,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size[0]}" height="${size[1]}" viewBox="0 0 ${seen[0]} ${seen[1]}" preserveAspectRatio="none">${strokes.join("")}</svg>`;
  return picture.resize(size[0], size[1], { fit: "fill" }).composite([{ input: Buffer.from(svg) }]);
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
