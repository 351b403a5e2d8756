import { createRequire } from "node:module";
import { SeenDicts } from "./pdf-seen.mjs";
import { TooComplex, unfolded } from "./pdf-unfold.mjs";

/** @import { PDFContext, PDFName as Name, PDFRawStream as Stream, PDFRef } from "@cantoo/pdf-lib" */

/**
 * @typedef {object} Found
 * @property {(name: string) => void} onName
 * @property {number} names
 * @property {Map<string, number>} plainNames
 * @property {number} objects
 * @property {number} objectStreams
 * @property {number} unfolded
 * @property {boolean} tooComplex
 * @property {Error | null} failure
 * @property {SeenDicts} seen
 */

// The library declares as private what its parsers are made of; here they are watched at it.
/** @type {any} */
const LIBRARY = createRequire(import.meta.url)("@cantoo/pdf-lib");
const { PDFName, PDFNumber, PDFObjectStreamParser, PDFParser, PDFRawStream } = LIBRARY;

/** All object streams of one file together; the text of 10 MB of real office PDF unfolds to a tenth of this. */
const MAX_UNFOLDED = 64 * 1024 * 1024;
const MAX_OBJECTS = 400_000;

/**
 * Reads a file and shows `onName` every name at the moment it is read, also in an object that a later update of the
 * same file replaces and in a key that stands twice: which of the two a reader takes depends on the reader. What is
 * wrong with the file comes back as `failure`, because the names that were seen until then count all the same.
 * @param {Uint8Array} bytes
 * @param {(name: string) => void} onName
 * @returns {Promise<{ context: PDFContext, objectStreams: number, plainNames: Map<string, number>, failure: Error | null, seen: SeenDicts }>}
 */
export async function parsePdf(bytes, onName) {
  /** @type {Found} */
  const found = {
    onName,
    names: 0,
    plainNames: new Map(),
    objects: 0,
    objectStreams: 0,
    unfolded: 0,
    tooComplex: false,
    failure: null,
    seen: new SeenDicts(),
  };
  const parser = new WatchedParser(bytes, found);
  try {
    await parser.parseDocument();
  } catch (error) {
    found.failure ??= /** @type {Error} */ (error);
  }
  // The library turns every error inside of an object into one of its own; this one must be known afterwards.
  if (found.tooComplex) found.failure = new TooComplex();
  // A parser that no longer shows its names must not pass for a file without any.
  if (found.names === 0) found.failure ??= new Error("no names");
  const { objectStreams, plainNames, failure, seen } = found;
  return { context: parser.context, objectStreams, plainNames, failure, seen };
}

class WatchedParser extends PDFParser {
  /**
   * @param {Uint8Array} bytes
   * @param {Found} found
   */
  constructor(bytes, found) {
    super(bytes, Number.POSITIVE_INFINITY, true);
    this.found = found;
  }

  parseName() {
    const name = shown(super.parseName(), this.found);
    const text = name.decodeText();
    this.found.plainNames.set(text, (this.found.plainNames.get(text) ?? 0) + 1);
    return name;
  }

  /** @param {PDFRef} ref */
  parseDict(ref) {
    return this.found.seen.dict(() => super.parseDict(ref));
  }

  async parseIndirectObject() {
    count(this.found, 1);
    return super.parseIndirectObject();
  }

  /** @param {PDFRef} ref */
  parseObject(ref) {
    const object = /** @type {any} */ (this.found.seen.object(ref, () => super.parseObject(ref)));
    if (!(object instanceof PDFRawStream)) return object;
    const type = object.dict.lookup(PDFName.of("Type"));
    if (type === PDFName.of("XRef")) return this.unfold(object);
    if (type === PDFName.of("ObjStm")) return this.readObjectStream(object);
    return mustBeNoObjectStream(object, this.found);
  }

  /**
   * Its objects are read here, with their names; the library then finds none left.
   * @param {Stream} folded
   */
  readObjectStream(folded) {
    this.found.objectStreams += 1;
    const stream = this.unfold(folded);
    const objects = /** @type {any} */ (stream.dict.lookup(PDFName.of("N"), PDFNumber)).asNumber();
    count(this.found, objects);
    const inside = new WatchedObjects(stream, this.found);
    inside.parseIntoContext().catch((/** @type {Error} */ error) => {
      this.found.failure ??= error;
    });
    const emptied = stream.dict.clone(this.context);
    emptied.set(PDFName.of("N"), PDFNumber.of(0));
    return PDFRawStream.of(emptied, new Uint8Array());
  }

  /** @param {Stream} stream */
  unfold(stream) {
    return bounded(this.found, () => {
      const plain = unfolded(stream, MAX_UNFOLDED - this.found.unfolded);
      this.found.unfolded += plain.contents.length;
      if (this.found.unfolded > MAX_UNFOLDED) throw new TooComplex();
      return plain;
    });
  }
}

class WatchedObjects extends PDFObjectStreamParser {
  /**
   * @param {Stream} stream
   * @param {Found} found
   */
  constructor(stream, found) {
    super(stream);
    this.found = found;
  }

  parseName() {
    return shown(super.parseName(), this.found);
  }

  /** @param {PDFRef} ref */
  parseDict(ref) {
    return this.found.seen.dict(() => super.parseDict(ref));
  }

  /** @param {PDFRef} ref */
  parseObject(ref) {
    const object = /** @type {any} */ (this.found.seen.object(ref, () => super.parseObject(ref)));
    return object instanceof PDFRawStream ? mustBeNoObjectStream(object, this.found) : object;
  }
}

/**
 * @param {Name} name
 * @param {Found} found
 */
function shown(name, found) {
  found.names += 1;
  found.seen.name(name);
  found.onName(name.decodeText());
  return name;
}

/**
 * @param {Found} found
 * @param {number} objects
 */
function count(found, objects) {
  bounded(found, () => {
    found.objects += objects;
    if (!(found.objects <= MAX_OBJECTS)) throw new TooComplex();
  });
}

/**
 * @template T
 * @param {Found} found
 * @param {() => T} work
 */
function bounded(found, work) {
  try {
    return work();
  } catch (error) {
    if (error instanceof TooComplex) found.tooComplex = true;
    throw error;
  }
}

/**
 * Some readers open an object stream by its /N and /First even without the /Type that the library goes by.
 * @param {Stream} object
 * @param {Found} found
 */
function mustBeNoObjectStream(object, found) {
  if (object.dict.has(PDFName.of("First")) && object.dict.has(PDFName.of("N")))
    found.failure ??= new Error("an object stream in disguise");
  return object;
}
