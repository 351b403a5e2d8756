import "server-only";

const HEAD = 1024;

/** A browser that sniffs would take these for a page. */
const MARKUP = /<(?:!doctype|html|head|body|script|svg|iframe|object|embed|foreignobject|\?php)\b/i;

/**
 * One file that is two: a picture that begins like a page or a PDF, a PDF behind
 * other bytes, or anything that is at the same time a ZIP (which is read from its end).
 */
export function looksDisguised(ends: { head: Buffer; tail: Buffer }, type: string): boolean {
  const head = ends.head.toString("latin1", 0, HEAD);
  if (MARKUP.test(type === "application/pdf" ? head : beforeXmp(head))) return true;
  if (type === "application/pdf" ? !beginsAsPdf(ends.head) : head.includes("%PDF-")) return true;
  return endsAsZip(ends.tail);
}

/** What a camera notes of its picture in XML is no page, whatever it says: making the picture anew drops it. */
function beforeXmp(head: string): string {
  const at = head.search(/http:\/\/ns\.adobe\.com\/xap\/1\.0\/|XML:com\.adobe\.xmp|<\?xpacket|<x:xmpmeta/);
  return at < 0 ? head : head.slice(0, at);
}

/** Some programs put blank lines or a byte order mark before the head; every reader looks past them. */
export function beginsAsPdf(head: Buffer): boolean {
  return /^(?:\xef\xbb\xbf)?[\s\0]*%PDF-/.test(head.toString("latin1", 0, HEAD));
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
