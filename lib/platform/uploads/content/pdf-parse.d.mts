import type { PDFContext } from "@cantoo/pdf-lib";

export function parsePdf(
  bytes: Uint8Array,
  onName: (name: string) => void,
): Promise<{ context: PDFContext; objectStreams: number; failure: Error | null }>;
