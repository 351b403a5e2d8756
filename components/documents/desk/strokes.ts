/** A line of the pen, in points of the pad. */
export type Point = { x: number; y: number };
export type PenStroke = Point[];

/** Shorter than this in all, in points, is a slip of the finger and no signature. */
const LEAST_LENGTH = 60;

export function isSignature(strokes: readonly PenStroke[]): boolean {
  return strokes.reduce((sum, stroke) => sum + lengthOf(stroke), 0) >= LEAST_LENGTH;
}

function lengthOf(stroke: PenStroke): number {
  return stroke.slice(1).reduce((sum, { x, y }, at) => {
    const before = stroke[at] ?? { x, y };
    return sum + Math.hypot(x - before.x, y - before.y);
  }, 0);
}

/** The words in lines that are no wider than `width`, as `measure` measures them; a word that is wider is cut. */
export function wrapped(text: string, width: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split("\n")) {
    let line = "";
    for (const word of paragraph.split(" ").flatMap((one) => pieces(one, width, measure))) {
      const longer = line === "" ? word : `${line} ${word}`;
      if (line !== "" && measure(longer) > width) {
        lines.push(line);
        line = word;
      } else line = longer;
    }
    lines.push(line);
  }
  return lines;
}

function pieces(word: string, width: number, measure: (text: string) => number): string[] {
  if (measure(word) <= width) return [word];
  const cut: string[] = [];
  let piece = "";
  for (const sign of word) {
    if (piece !== "" && measure(piece + sign) > width) {
      cut.push(piece);
      piece = sign;
    } else piece += sign;
  }
  return [...cut, piece];
}
