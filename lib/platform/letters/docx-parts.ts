import "server-only";
import { AlignmentType, BorderStyle, Paragraph, TableCell, TextRun } from "docx";

/** Size in half points. */
export type Face = { size?: number; strong?: boolean };

const NONE = { style: BorderStyle.NONE, size: 0, color: "auto" };
export const NO_BORDERS = {
  top: NONE,
  bottom: NONE,
  left: NONE,
  right: NONE,
  insideHorizontal: NONE,
  insideVertical: NONE,
};

/** A line break where the text has one. */
export function runs(text: string, { size, strong }: Face = {}): TextRun[] {
  return text
    .split("\n")
    .map((part, index) => new TextRun({ text: part, bold: strong, size, ...(index > 0 ? { break: 1 } : {}) }));
}

/** A line of a head or a signature: no room above or below. */
export function line(
  text: string,
  { centred, keep, ...face }: Face & { centred?: boolean; keep?: boolean },
): Paragraph {
  return new Paragraph({
    alignment: centred ? AlignmentType.CENTER : AlignmentType.LEFT,
    keepNext: keep,
    children: runs(text, face),
  });
}

export function bordered(children: Paragraph[], fill?: string): TableCell {
  return new TableCell({
    children,
    margins: { left: 90, right: 90, top: 60, bottom: 60 },
    ...(fill === undefined ? {} : { shading: { fill } }),
  });
}

export function bare(children: Paragraph[]): TableCell {
  return new TableCell({ children, borders: NO_BORDERS, margins: { left: 0, right: 60, top: 0, bottom: 0 } });
}
