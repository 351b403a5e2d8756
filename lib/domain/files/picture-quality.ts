/** What the sender may want to look at before the picture leaves; none of them keeps it from being sent. */
export type QualityHint = "dark" | "bright" | "blurred" | "small" | "cut" | "screenshot";

/** One byte of grey for each pixel, row by row. */
export type GreyPicture = { pixels: Uint8Array | Uint8ClampedArray; width: number; height: number };

/** The picture itself is judged on a small copy of about this size (longer side). */
export const QUALITY_SIDE = 480;

const DARK = 55;
const BRIGHT = 248;
/** Mean of the squared second difference: print that can be read has far more, a shaken photo far less. */
const SHARP = 35;
const SMALL = 800;
/** No camera makes so narrow a picture, screens of phones are at least as narrow. */
const NARROW = 1.9;
const EDGE = 40;

/** `size`: the picture as it was chosen, in pixels. */
export function qualityHints(grey: GreyPicture, size: { width: number; height: number }): QualityHint[] {
  const hints: QualityHint[] = [];
  const mean = brightness(grey);
  if (mean < DARK) hints.push("dark");
  else if (mean > BRIGHT) hints.push("bright");
  const longest = Math.max(size.width, size.height);
  if (longest < SMALL) hints.push("small");
  // In a black picture and in one of few pixels nothing is sharp: said once.
  if (hints.length === 0 && sharpness(grey) < SHARP) hints.push("blurred");
  if (longest / Math.max(Math.min(size.width, size.height), 1) >= NARROW) hints.push("screenshot");
  else if (isCut(grey)) hints.push("cut");
  return hints;
}

function brightness({ pixels }: GreyPicture): number {
  let sum = 0;
  for (const value of pixels) sum += value;
  return sum / Math.max(pixels.length, 1);
}

function sharpness({ pixels, width, height }: GreyPicture): number {
  let sum = 0;
  let count = 0;
  const at = (index: number) => pixels[index] ?? 0;
  for (let y = 1; y < height - 1; y += 1)
    for (let x = 1; x < width - 1; x += 1) {
      const middle = y * width + x;
      const second = at(middle - 1) + at(middle + 1) + at(middle - width) + at(middle + width) - 4 * at(middle);
      sum += second * second;
      count += 1;
    }
  return count === 0 ? 0 : sum / count;
}

/** Print that runs into the edge: as many hard steps along a side as in the middle of the picture. */
function isCut(grey: GreyPicture): boolean {
  const { width, height } = grey;
  const band = Math.max(2, Math.round(Math.min(width, height) * 0.015));
  const inside = stepShare(grey, { left: width * 0.2, right: width * 0.8, top: height * 0.2, bottom: height * 0.8 });
  if (inside < 0.02) return false;
  const sides = [
    { left: 0, right: width, top: 0, bottom: band },
    { left: 0, right: width, top: height - band, bottom: height },
    { left: 0, right: band, top: 0, bottom: height },
    { left: width - band, right: width, top: 0, bottom: height },
  ];
  return sides.some((side) => stepShare(grey, side) > inside * 0.8);
}

type Part = { left: number; right: number; top: number; bottom: number };

/** Share of pixels that differ much from the next one to the right. */
function stepShare({ pixels, width }: GreyPicture, { left, right, top, bottom }: Part): number {
  let steps = 0;
  let count = 0;
  for (let y = Math.floor(top); y < bottom; y += 1)
    for (let x = Math.floor(left); x < right - 1; x += 1) {
      const index = y * width + x;
      if (Math.abs((pixels[index] ?? 0) - (pixels[index + 1] ?? 0)) > EDGE) steps += 1;
      count += 1;
    }
  return count === 0 ? 0 : steps / count;
}
