import type { PDFRawStream } from "@cantoo/pdf-lib";

export class TooComplex extends Error {}

export function unfolded(stream: PDFRawStream, room: number): PDFRawStream;
