import { createRequire } from "node:module";
import { judgeActions } from "./pdf-actions.mjs";
import { parsePdf } from "./pdf-parse.mjs";
import { TooComplex } from "./pdf-unfold.mjs";

const { PDFArray, PDFDict, PDFName, PDFRef } = createRequire(import.meta.url)("@cantoo/pdf-lib");

const MAX_PAGES = 2_000;
const MAX_DEPTH = 60;

/**
 * Names that may stand nowhere in a file, as key or value, direct or referred to: each
 * belongs to something that runs, opens a program, sends data or carries another file.
 * Of all actions only those that pdf-actions.mjs lists are allowed.
 */
const FORBIDDEN = new Map([
  ["JS", "pdf_script"],
  ["JavaScript", "pdf_script"],
  ["Rendition", "pdf_script"],
  ["RichMedia", "pdf_script"],
  ["XFA", "pdf_script"],
  ["3D", "pdf_script"],
  ["Launch", "pdf_launch"],
  ["SubmitForm", "pdf_launch"],
  ["ImportData", "pdf_launch"],
  ["Movie", "pdf_launch"],
  ["GoToR", "pdf_action"],
  ["GoToDp", "pdf_action"],
  ["GoTo3DView", "pdf_action"],
  ["RichMediaExecute", "pdf_script"],
  ["GoToE", "pdf_attachment"],
  ["EmbeddedFile", "pdf_attachment"],
  ["EmbeddedFiles", "pdf_attachment"],
  ["FileAttachment", "pdf_attachment"],
  ["EF", "pdf_attachment"],
  ["Collection", "pdf_attachment"],
  ["Encrypt", "pdf_encrypted"],
]);

class Refused extends Error {}

/** The code of the first thing found, or null. */
export async function judge(bytes) {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = file.toString("latin1");
  try {
    mustBeWhole(file);
    // Said first: what an encrypted file holds cannot be read, and would look broken.
    if (spelt("Encrypt").test(text)) return "pdf_encrypted";
    const { context, objectStreams, plainNames } = await parse(bytes);
    mustHavePages(context);
    mustHideNothing(text, objectStreams, plainNames.get("OpenAction") ?? 0);
    return null;
  } catch (error) {
    if (error instanceof Refused) return error.message;
    if (error instanceof TooComplex || error instanceof RangeError) return "pdf_too_complex";
    return "pdf_broken";
  }
}

/** A file cut off on the way ends without its end mark; bytes behind the mark belong to something else. */
function mustBeWhole(file) {
  const end = file.lastIndexOf("%%EOF");
  const start = file.lastIndexOf("startxref");
  if (end < 0 || start < 0 || start > end || end - start > 64) throw new Error("no end");
  if (/[^\s\0]/.test(file.subarray(end + 5).toString("latin1"))) throw new Error("bytes behind the end");
}

/** A forbidden name is said first: what else is wrong with such a file does not matter. */
async function parse(bytes) {
  let refusal = null;
  const found = await parsePdf(bytes, (name) => {
    refusal ??= FORBIDDEN.get(name) ?? null;
  });
  refusal ??= judgeActions(found.seen);
  if (refusal) throw new Refused(refusal);
  if (found.failure) throw found.failure;
  return found;
}

/** Catalogue → page tree → at least one page, without a circle. */
function mustHavePages(context) {
  const catalog = context.lookup(context.trailerInfo.Root);
  if (!(catalog instanceof PDFDict)) throw new Error("no catalogue");
  const visited = new Set();
  let pages = 0;
  const visit = (node, depth) => {
    if (depth > MAX_DEPTH || pages > MAX_PAGES) throw new TooComplex();
    const target = context.lookup(node);
    if (!(target instanceof PDFDict) || visited.has(target)) throw new Error("broken page tree");
    visited.add(target);
    const kids = context.lookup(target.get(PDFName.of("Kids")));
    if (kids instanceof PDFArray) for (const kid of kids.asArray()) visit(kid, depth + 1);
    else pages += 1;
  };
  const root = catalog.get(PDFName.of("Pages"));
  if (!(root instanceof PDFRef)) throw new Error("no pages");
  visit(root, 0);
  if (pages === 0) throw new Error("no pages");
}

/**
 * A cross-reference table may point into the middle of another object, where the parser
 * sees only the bytes of a picture. So nothing that looks like one of the forbidden
 * names may stand in the plain bytes either, however it is spelt.
 */
function mustHideNothing(text, objectStreams, openActions) {
  for (const name of ["JavaScript", "Launch", "SubmitForm", "ImportData", "EmbeddedFile", "EmbeddedFiles", "GoToR"]) {
    if (spelt(name).test(text)) throw new Refused(FORBIDDEN.get(name));
  }
  if ((text.match(spelt("ObjStm", "g")) ?? []).length > objectStreams) throw new Refused("pdf_broken");
  if ((text.match(spelt("OpenAction", "g")) ?? []).length > openActions) throw new Refused("pdf_action");
}

/** The whole name, each of whose letters may be written as #xx. */
function spelt(name, flags = "") {
  const letters = [...name].map((letter) => {
    const hex = letter.charCodeAt(0).toString(16);
    return `(?:${letter}|#${hex.replace(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`)})`;
  });
  return new RegExp(`/${letters.join("")}(?![A-Za-z0-9_.#-])`, flags);
}
