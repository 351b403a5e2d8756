import { type Crop, cropPixels, WHOLE } from "@/lib/domain/files/crop";
import type { GreyPicture } from "@/lib/domain/files/picture-quality";
import { stampOf } from "@/lib/domain/files/stamp-path";

/** Longest side of what leaves the device: enough to read an A4 page of small print, and 400 kB instead of 7 MB. */
const SENT_SIDE = 2_000;
/** What is kept to cut from; more would fill the memory of a small phone with five photos. */
const KEPT_SIDE = 2_400;
const JPEG_QUALITY = 0.85;

/** A picture as it was chosen, upright; `size`: in pixels of the file. */
export type Picture = { canvas: HTMLCanvasElement; size: { width: number; height: number } };
/** `turns`: quarters to the right, before the crop. */
export type Edit = { turns: number; crop: Crop };

export const UNTOUCHED: Edit = { turns: 0, crop: WHOLE };

/** null: this browser cannot open it (HEIC, a broken file, too little memory). */
export async function openPicture(file: Blob): Promise<Picture | null> {
  if (!file.type.startsWith("image/")) return null;
  try {
    const bitmap = await createImageBitmap(file, { imageOrientation: "from-image" });
    const { width, height } = bitmap;
    const canvas = drawn(bitmap, { x: 0, y: 0, width, height }, KEPT_SIDE);
    bitmap.close();
    return { canvas, size: { width, height } };
  } catch {
    return null;
  }
}

/** The picture with its edit at most so long; null when the crop leaves nothing that could be read. */
export function editedCanvas({ canvas }: Picture, { turns, crop }: Edit, longest: number): HTMLCanvasElement | null {
  let source = canvas;
  for (let turn = 0; turn < turns % 4; turn += 1) source = turnedOnce(source);
  const part = cropPixels(crop, source);
  return part && drawn(source, part, longest);
}

/** As it leaves the device: shrunk, and with the words of the stamp over it where there are any. */
export async function finishedPicture(picture: Picture, edit: Edit, words: string | undefined) {
  const plain = editedCanvas(picture, edit, SENT_SIDE);
  if (!plain) return null;
  const canvas = words ? stamped(plain, words) : plain;
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/jpeg", JPEG_QUALITY));
  const { width, height } = canvas;
  return blob && { blob, width, height };
}

/** A small copy in grey, to be judged. */
export function greyOf(canvas: HTMLCanvasElement, longest: number): GreyPicture {
  const small = drawn(canvas, { x: 0, y: 0, width: canvas.width, height: canvas.height }, longest);
  const { data, width, height } = contextOf(small).getImageData(0, 0, small.width, small.height);
  const pixels = new Uint8Array(width * height);
  for (let at = 0; at < pixels.length; at += 1) {
    const [red, green, blue] = [data[at * 4] ?? 0, data[at * 4 + 1] ?? 0, data[at * 4 + 2] ?? 0];
    pixels[at] = red * 0.3 + green * 0.59 + blue * 0.11;
  }
  return { pixels, width, height };
}

type Part = { x: number; y: number; width: number; height: number };

function drawn(source: CanvasImageSource, { x, y, width, height }: Part, longest: number): HTMLCanvasElement {
  return sized(width, height, Math.min(1, longest / Math.max(width, height)), (context, wide, high) =>
    context.drawImage(source, x, y, width, height, 0, 0, wide, high),
  );
}

/** The lines of the stamp over the picture, which is enlarged where they could not be read. */
function stamped(source: HTMLCanvasElement, words: string): HTMLCanvasElement {
  const { path, frame, lines, side } = stampOf(words);
  const { width, height } = source;
  return sized(width, height, Math.max(1, side.least / Math.max(width, height)), (context, wide, high) => {
    context.drawImage(source, 0, 0, wide, high);
    context.scale(Math.max(wide, high) / frame, Math.max(wide, high) / frame);
    context.lineCap = "round";
    context.lineJoin = "round";
    const strokes = new Path2D(path);
    for (const { red, green, blue, opacity, width: thick } of lines) {
      context.strokeStyle = `rgba(${red},${green},${blue},${opacity})`;
      context.lineWidth = thick;
      context.stroke(strokes);
    }
  });
}

function turnedOnce(source: HTMLCanvasElement): HTMLCanvasElement {
  return sized(source.height, source.width, 1, (context, wide) => {
    context.translate(wide, 0);
    context.rotate(Math.PI / 2);
    context.drawImage(source, 0, 0);
  });
}

type Draw = (context: CanvasRenderingContext2D, width: number, height: number) => void;

function sized(width: number, height: number, scale: number, draw: Draw): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const context = contextOf(canvas);
  // A JPEG has no glass: what is clear in a PNG is white on paper.
  context.fillStyle = "#fff";
  context.fillRect(0, 0, canvas.width, canvas.height);
  draw(context, canvas.width, canvas.height);
  return canvas;
}

function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext("2d");
  if (!context) throw new Error("no canvas");
  return context;
}
