import { GLYPH_HEIGHT, GLYPH_STEP, glyphOf } from "./stamp-glyphs";

/** The stamp is drawn on a square of this side, which covers a picture whose longer side is as long. */
export const STAMP_FRAME = 1000;

/** A capital in the frame: 18 pixels high on a picture of 2,000. */
const CAPITAL = 9;
const LINE_DISTANCE = 95;
const PAUSE = 5;
const ANGLE = (-30 * Math.PI) / 180;

/** A light edge under a thin dark line: seen on a black picture and on a white one, and the picture through both. */
export const STAMP_LINES = [
  { red: 255, green: 255, blue: 255, opacity: 0.4, width: 2.4 },
  { red: 12, green: 44, blue: 92, opacity: 0.6, width: 1.1 },
] as const;

/** The longer side of a stamped picture in pixels: large enough to read the stamp, small enough to draw it in bounded memory. */
export const STAMPED_SIDE = { least: 1000, most: 2600 } as const;

/** Everything that draws a stamp, on a canvas, on the server's pictures and on the pages of a PDF. */
export type Stamp = { path: string; frame: number; lines: typeof STAMP_LINES; side: typeof STAMPED_SIDE };

/** `distance` from line to line, and how far the middle one lies `below` the middle, both in the frame. */
type Lines = { distance: number; below: number };
const USUAL: Lines = { distance: LINE_DISTANCE, below: 0 };
/** Fewer, and each between two of the usual ones: read beside a stamp that the picture bears already. */
export const BETWEEN: Lines = { distance: 2 * LINE_DISTANCE, below: LINE_DISTANCE / 2 };

/** The stamp of a text: the same lines wherever they are drawn, because no font is asked. */
export function stampOf(text: string, lines = USUAL): Stamp {
  return { path: stampPath(text, lines), frame: STAMP_FRAME, lines: STAMP_LINES, side: STAMPED_SIDE };
}

/** Slanted lines of the text over the whole frame, as "M x y L x y": absolute, and of these two commands alone. */
export function stampPath(text: string, { distance, below } = USUAL): string {
  const signs = [...text];
  const step = (CAPITAL / GLYPH_HEIGHT) * GLYPH_STEP;
  const period = (signs.length + PAUSE) * step;
  const parts: string[] = [];
  // Turned about the middle; half the diagonal reaches every corner.
  const reach = STAMP_FRAME * Math.SQRT1_2;
  for (let line = -Math.ceil((reach + below) / distance); line * distance + below <= reach; line += 1) {
    // The middle line shows the whole text; every other one begins half a text later, so that no cut takes the same words.
    const start = -period / 2 + (line % 2 === 0 ? 0 : period / 2);
    for (let at = start - Math.ceil((start + reach) / period) * period; at < reach; at += period)
      signs.forEach((sign, index) => {
        parts.push(glyphPath(sign, at + index * step, line * distance + below));
      });
  }
  return parts.join("");
}

/** One sign with its lower left corner at (x, y) of the turned line; nothing outside of the frame. */
function glyphPath(sign: string, x: number, y: number): string {
  if (!isInside(turned(x, y))) return "";
  const scale = CAPITAL / GLYPH_HEIGHT;
  return glyphOf(sign)
    .map((stroke) =>
      stroke
        .map(([right, down], index) => {
          const [left, top] = turned(x + right * scale, y + (down - GLYPH_HEIGHT) * scale);
          return `${index === 0 ? "M" : "L"}${left.toFixed(1)} ${top.toFixed(1)}`;
        })
        .join(""),
    )
    .join("");
}

function turned(x: number, y: number): [number, number] {
  const middle = STAMP_FRAME / 2;
  return [middle + x * Math.cos(ANGLE) - y * Math.sin(ANGLE), middle + x * Math.sin(ANGLE) + y * Math.cos(ANGLE)];
}

function isInside([left, top]: [number, number]): boolean {
  return left > -CAPITAL && top > -CAPITAL && left < STAMP_FRAME + CAPITAL && top < STAMP_FRAME + CAPITAL;
}
