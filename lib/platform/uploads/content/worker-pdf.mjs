import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const { PDFArray, PDFDict, PDFName, PDFParser, PDFRawStream, PDFRef } = require("pdf-lib");
const DecodeStream = require("pdf-lib/cjs/core/streams/DecodeStream.js").default;

/** All object streams of one file together; the text of 10 MB of real office PDF unfolds to a tenth of this. */
const MAX_UNFOLDED = 64 * 1024 * 1024;
const MAX_OBJECTS = 400_000;
const MAX_PAGES = 2_000;
const MAX_DEPTH = 60;

/**
 * Names that may stand nowhere in a file, as key or value, direct or referred to: each
 * belongs to something that runs, opens a program, sends data or carries another file.
 * Going to a page or a web address stays allowed.
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
  ["GoToE", "pdf_attachment"],
  ["EmbeddedFile", "pdf_attachment"],
  ["EmbeddedFiles", "pdf_attachment"],
  ["FileAttachment", "pdf_attachment"],
  ["EF", "pdf_attachment"],
  ["Collection", "pdf_attachment"],
  ["Encrypt", "pdf_encrypted"],
]);

class Refused extends Error {}
class TooComplex extends Error {}

/** The code of the first thing found, or null. */
export async function judge(bytes) {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = file.toString("latin1");
  try {
    mustBeWhole(file);
    // Said first: what an encrypted file holds cannot be read, and would look broken.
    if (spelt("Encrypt").test(text)) return "pdf_encrypted";
    const { context, objectStreams } = await parse(bytes);
    mustHavePages(context);
    mustHideNothing(text, objectStreams);
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

/**
 * Every name is looked at when it is read, also in an object that a later update of the
 * same file replaces and in a key that stands twice: which of the two a reader takes
 * depends on the reader.
 */
async function parse(bytes) {
  const found = { refusal: null, unfolded: 0, objects: 0, objectStreams: 0 };
  watchNames(found);
  limitUnfolding(found);

  const parser = PDFParser.forBytesWithOptions(bytes, Number.POSITIVE_INFINITY, true);
  const { context } = parser;
  const assign = context.assign.bind(context);
  context.assign = (ref, object) => {
    found.objects += 1;
    if (found.objects > MAX_OBJECTS) throw new TooComplex();
    if (object instanceof PDFRawStream && looksLikeObjectStream(object)) found.refusal ??= "pdf_broken";
    assign(ref, object);
  };
  const parseObject = parser.parseObject.bind(parser);
  parser.parseObject = () => {
    const object = parseObject();
    if (object instanceof PDFRawStream && object.dict.lookup(PDFName.of("Type")) === PDFName.of("ObjStm"))
      found.objectStreams += 1;
    return object;
  };

  let failure = null;
  try {
    await parser.parseDocument();
  } catch (error) {
    failure = error;
  }
  if (found.refusal) throw new Refused(found.refusal);
  // pdf-lib turns whatever goes wrong inside an object into an error of its own.
  if (found.objects > MAX_OBJECTS || found.unfolded > MAX_UNFOLDED) throw new TooComplex();
  if (failure) throw failure;
  return { context, objectStreams: found.objectStreams };
}

function watchNames(found) {
  const prototype = Object.getPrototypeOf(PDFParser.prototype);
  const parseName = prototype.parseName;
  prototype.parseName = function watched() {
    const name = parseName.call(this);
    found.refusal ??= FORBIDDEN.get(name.decodeText()) ?? null;
    return name;
  };
}

function limitUnfolding(found) {
  const grow = DecodeStream.prototype.ensureBuffer;
  DecodeStream.prototype.ensureBuffer = function bounded(requested) {
    const before = this.buffer.byteLength;
    // Before it is made: one stream alone could ask for gigabytes.
    if (found.unfolded + requested - before > MAX_UNFOLDED) {
      found.unfolded = MAX_UNFOLDED + 1;
      throw new TooComplex();
    }
    const buffer = grow.call(this, requested);
    found.unfolded += this.buffer.byteLength - before;
    return buffer;
  };
}

/** Some readers open an object stream by its /N and /First even without the /Type that pdf-lib goes by. */
function looksLikeObjectStream({ dict }) {
  return dict.has(PDFName.of("First")) && dict.has(PDFName.of("N"));
}

/** Catalogue → page tree → at least one page, without a circle. */
function mustHavePages(context) {
  const catalog = context.lookup(context.trailerInfo.Root);
  if (!(catalog instanceof PDFDict)) throw new Error("no catalogue");
  const seen = new Set();
  let pages = 0;
  const visit = (node, depth) => {
    if (depth > MAX_DEPTH || pages > MAX_PAGES) throw new TooComplex();
    const target = context.lookup(node);
    if (!(target instanceof PDFDict) || seen.has(target)) throw new Error("broken page tree");
    seen.add(target);
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
function mustHideNothing(text, objectStreams) {
  for (const name of ["JavaScript", "Launch", "SubmitForm", "ImportData", "EmbeddedFile", "EmbeddedFiles"]) {
    if (spelt(name).test(text)) throw new Refused(FORBIDDEN.get(name));
  }
  if ((text.match(spelt("ObjStm", "g")) ?? []).length > objectStreams) throw new Refused("pdf_broken");
}

/** The whole name, each of whose letters may be written as #xx. */
function spelt(name, flags = "") {
  const letters = [...name].map((letter) => {
    const hex = letter.charCodeAt(0).toString(16);
    return `(?:${letter}|#${hex.replace(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`)})`;
  });
  return new RegExp(`/${letters.join("")}(?![A-Za-z0-9_.#-])`, flags);
}
