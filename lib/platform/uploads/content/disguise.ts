import "server-only";

const HEAD = 1024;

/** A browser that sniffs would take these for a page. */
const MARKUP = /<(?:!doctype|html|head|body|script|svg|iframe|object|embed|foreignobject|\?php)\b/i;

/**
 * One file that is two: a picture that begins like a page or a PDF, a PDF behind
 * other bytes, or anything that is at the same time a ZIP (which is read from its end).
 */
export function looksDisguised(bytes: Uint8Array, type: string): boolean {
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString("latin1");
  if (MARKUP.test(head)) return true;
  const pdfAt = head.indexOf("%PDF-");
  if (type === "application/pdf" ? pdfAt !== 0 : pdfAt >= 0) return true;
  return endsAsZip(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}

/** The end record of a ZIP: its comment must reach exactly to the end of the file. */
function endsAsZip(file: Buffer): boolean {
  const earliest = Math.max(0, file.length - 22 - 0xffff);
  for (
    let at = file.lastIndexOf("PK\u0005\u0006", undefined, "latin1");
    at >= earliest;
    at = file.lastIndexOf("PK\u0005\u0006", at - 1, "latin1")
  ) {
    if (at + 22 <= file.length && at + 22 + file.readUInt16LE(at + 20) === file.length) return true;
    if (at === 0) break;
  }
  return false;
}
