import type { PDFContext, PDFDict, PDFName, PDFObject, PDFRef } from "@cantoo/pdf-lib";

export type Seen = {
  dicts: { dict: PDFDict; twice: Set<PDFName> }[];
  resolve(value: PDFRef): PDFObject[];
};

export function parsePdf(
  bytes: Uint8Array,
  onName: (name: string) => void,
): Promise<{ context: PDFContext; objectStreams: number; failure: Error | null; seen: Seen }>;
