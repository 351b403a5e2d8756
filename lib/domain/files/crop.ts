/** What is kept of a picture, in shares of its sides: 0 is left or top, 1 right or bottom. */
export type Crop = { left: number; top: number; right: number; bottom: number };
export type Corner = "top-left" | "top-right" | "bottom-left" | "bottom-right";

export const CORNERS: readonly Corner[] = ["top-left", "top-right", "bottom-left", "bottom-right"];
export const WHOLE: Crop = { left: 0, top: 0, right: 1, bottom: 1 };

/** Less than this of a side is no picture of a paper but a slip of the finger. */
const LEAST_SHARE = 0.1;
/** Fewer pixels than this, and nothing on it can be read. */
const LEAST_PIXELS = 200;

/** One corner moved by shares of the sides; it stays inside of the picture and never passes the opposite corner. */
export function moveCorner(crop: Crop, corner: Corner, { right, down }: { right: number; down: number }): Crop {
  const moved = { ...crop };
  if (corner.endsWith("left")) moved.left = between(0, crop.left + right, crop.right - LEAST_SHARE);
  else moved.right = between(crop.left + LEAST_SHARE, crop.right + right, 1);
  if (corner.startsWith("top")) moved.top = between(0, crop.top + down, crop.bottom - LEAST_SHARE);
  else moved.bottom = between(crop.top + LEAST_SHARE, crop.bottom + down, 1);
  return moved;
}

/** In whole pixels of a picture of this size; null where too little is left to be read. */
export function cropPixels(crop: Crop, { width, height }: { width: number; height: number }) {
  const x = Math.round(crop.left * width);
  const y = Math.round(crop.top * height);
  const size = { width: Math.round(crop.right * width) - x, height: Math.round(crop.bottom * height) - y };
  // A picture that is smaller than that already may still be sent whole.
  const isWhole = size.width >= width && size.height >= height;
  if (!isWhole && Math.min(size.width, size.height) < Math.min(LEAST_PIXELS, width, height)) return null;
  if (!(size.width > 0 && size.height > 0)) return null;
  return { x, y, width: size.width, height: size.height };
}

/** The same part of the picture after a quarter turn to the right. */
export function turnedCrop({ left, top, right, bottom }: Crop): Crop {
  return { left: 1 - bottom, top: left, right: 1 - top, bottom: right };
}

function between(least: number, value: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
