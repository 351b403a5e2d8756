import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const { PDFArray, PDFDict, PDFName, PDFParser, PDFRawStream, PDFRef } = require("pdf-lib");
const DecodeStream = require("pdf-lib/cjs/core/streams/DecodeStream.js").default;

/** All object streams of one file together; the text of 10 MB of real office PDF unfolds to a tenth of this. */
const MAX_UNFOLDED = 64 * 1024 * 1024;
const MAX_OBJECTS = 400_000;
const MAX_PAGES = 2_000;
const MAX_DEPTH = 60;

/** Names of actions: what a reader would do on opening or on a click. Going to a page or a web address stays allowed. */
const ACTIONS = {
  JavaScript: "pdf_script",
  Rendition: "pdf_script",
  Launch: "pdf_launch",
  SubmitForm: "pdf_launch",
  ImportData: "pdf_launch",
  GoToE: "pdf_attachment",
};
const TYPES = { EmbeddedFile: "pdf_attachment" };
const SUBTYPES = {
  FileAttachment: "pdf_attachment",
  RichMedia: "pdf_script",
  Screen: "pdf_script",
  "3D": "pdf_script",
  Movie: "pdf_launch",
};
const KEYS = {
  JS: "pdf_script",
  JavaScript: "pdf_script",
  XFA: "pdf_script",
  EmbeddedFiles: "pdf_attachment",
  EF: "pdf_attachment",
  Collection: "pdf_attachment",
  Encrypt: "pdf_encrypted",
};

class Refused extends Error {}
class TooComplex extends Error {}

/** The code of the first thing found, or null. */
export async function judge(bytes) {
  try {
    mustBeWhole(bytes);
    const { context, objectStreams } = await parse(bytes);
    if (context.trailerInfo.Encrypt) return "pdf_encrypted";
    mustHavePages(context);
    mustHideNothing(bytes, objectStreams);
    return null;
  } catch (error) {
    if (error instanceof Refused) return error.message;
    if (error instanceof TooComplex || error instanceof RangeError) return "pdf_too_complex";
    return "pdf_broken";
  }
}

/** A file cut off on the way ends without its end mark; bytes behind the mark belong to something else. */
function mustBeWhole(bytes) {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = file.lastIndexOf("%%EOF");
  const start = file.lastIndexOf("startxref");
  if (end < 0 || start < 0 || start > end || end - start > 64) throw new Error("no end");
  if (/[^\s\0]/.test(file.subarray(end + 5).toString("latin1"))) throw new Error("bytes behind the end");
}

/**
 * Every object is looked at when it is read, also one that a later update of the same
 * file replaces: which of the two a reader shows depends on the reader.
 */
async function parse(bytes) {
  let unfolded = 0;
  const grow = DecodeStream.prototype.ensureBuffer;
  DecodeStream.prototype.ensureBuffer = function bounded(requested) {
    const before = this.buffer.byteLength;
    if (requested > MAX_UNFOLDED) throw new TooComplex();
    const buffer = grow.call(this, requested);
    unfolded += this.buffer.byteLength - before;
    if (unfolded > MAX_UNFOLDED) throw new TooComplex();
    return buffer;
  };

  const parser = PDFParser.forBytesWithOptions(bytes, Number.POSITIVE_INFINITY, true);
  const { context } = parser;
  let objects = 0;
  let tooComplex = null;
  let refused = null;
  const assign = context.assign.bind(context);
  context.assign = (ref, object) => {
    objects += 1;
    if (objects > MAX_OBJECTS) tooComplex ??= new TooComplex();
    try {
      inspect(object, 0);
    } catch (error) {
      if (error instanceof Refused) refused ??= error;
      else tooComplex ??= error;
    }
    assign(ref, object);
  };
  let objectStreams = 0;
  const parseObject = parser.parseObject.bind(parser);
  parser.parseObject = () => {
    const object = parseObject();
    if (object instanceof PDFRawStream && nameOf(object.dict.get(PDFName.of("Type"))) === "ObjStm") objectStreams += 1;
    return object;
  };
  try {
    await parser.parseDocument();
  } catch (error) {
    // pdf-lib turns whatever goes wrong inside an object into its own error; ours came first.
    if (unfolded > MAX_UNFOLDED) throw new TooComplex();
    throw refused ?? tooComplex ?? error;
  }
  if (refused ?? tooComplex) throw refused ?? tooComplex;
  return { context, objectStreams };
}

function inspect(object, depth) {
  if (depth > MAX_DEPTH) throw new TooComplex();
  if (object instanceof PDFRawStream) return inspectStream(object, depth);
  if (object instanceof PDFArray) for (const item of object.asArray()) inspect(item, depth + 1);
  if (!(object instanceof PDFDict)) return;
  for (const [key, value] of object.entries()) {
    refuseFor(KEYS[key.decodeText()]);
    inspect(value, depth + 1);
  }
  refuseFor(ACTIONS[nameOf(object.get(PDFName.of("S")))]);
  refuseFor(TYPES[nameOf(object.get(PDFName.of("Type")))]);
  refuseFor(SUBTYPES[nameOf(object.get(PDFName.of("Subtype")))]);
}

/** Some readers open an object stream by its /N and /First even without the /Type that pdf-lib goes by. */
function inspectStream({ dict }, depth) {
  inspect(dict, depth + 1);
  if (dict.has(PDFName.of("First")) && dict.has(PDFName.of("N"))) throw new Refused("pdf_broken");
}

function refuseFor(code) {
  if (code) throw new Refused(code);
}

function nameOf(value) {
  return value instanceof PDFName ? value.decodeText() : undefined;
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
function mustHideNothing(bytes, objectStreams) {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  if (spelt("JavaScript").test(text)) throw new Refused("pdf_script");
  if (spelt("Launch").test(text)) throw new Refused("pdf_launch");
  if (spelt("EmbeddedFile").test(text)) throw new Refused("pdf_attachment");
  if ((text.match(spelt("ObjStm", "g")) ?? []).length > objectStreams) throw new Refused("pdf_broken");
}

/** A letter of a name may be written as #xx. */
function spelt(name, flags = "") {
  const letters = [...name].map(
    (letter) =>
      `(?:${letter}|#${letter
        .charCodeAt(0)
        .toString(16)
        .replace(/[a-f]/g, (hex) => `[${hex}${hex.toUpperCase()}]`)})`,
  );
  return new RegExp(`/${letters.join("")}`, flags);
}
