import { createRequire } from "node:module";
import { inflateRawSync } from "node:zlib";

/** @import { PDFDict as Dict, PDFRawStream as Stream } from "@cantoo/pdf-lib" */

/** @type {typeof import("@cantoo/pdf-lib")} */
const { decodePDFRawStream, PDFArray, PDFName, PDFRawStream } = createRequire(import.meta.url)("@cantoo/pdf-lib");

/** The file asks for more memory or time than any real document of an office needs. */
export class TooComplex extends Error {}

/**
 * The same stream without its filters. At most `room` bytes are ever made, whatever the stream asks for: the library's
 * own decoders know no limit, so it is only given what is unfolded already.
 * @param {Stream} stream
 * @param {number} room
 * @returns {Stream}
 */
export function unfolded(stream, room) {
  const { dict } = stream;
  let contents = stream.contents;
  for (const filter of filtersOf(dict)) contents = DECODERS[filter]?.(contents, room, dict) ?? refuseFilter(filter);
  const plain = dict.clone(dict.context);
  for (const key of ["Filter", "DecodeParms"]) plain.delete(PDFName.of(key));
  return PDFRawStream.of(plain, contents);
}

/**
 * @param {Dict} dict
 * @returns {string[]}
 */
function filtersOf(dict) {
  const filter = dict.lookup(PDFName.of("Filter"));
  if (filter === undefined) return [];
  if (filter instanceof PDFName) return [filter.decodeText()];
  if (!(filter instanceof PDFArray)) throw new Error("no filter");
  return Array.from({ length: filter.size() }, (_, index) => filter.lookup(index, PDFName).decodeText());
}

/** @type {Record<string, (contents: Uint8Array, room: number, dict: Dict) => Uint8Array>} */
const DECODERS = {
  // @ts-expect-error without what every object has: the words come from the file
  __proto__: null,
  FlateDecode: inflate,
  // These two cannot grow beyond four times what was sent.
  ASCIIHexDecode: (contents, _room, dict) => byLibrary("ASCIIHexDecode", contents, dict),
  ASCII85Decode: (contents, _room, dict) => byLibrary("ASCII85Decode", contents, dict),
};

/**
 * As the library reads it: the checksum at the end is not asked for, the head is.
 * @param {Uint8Array} contents
 * @param {number} room
 */
function inflate(contents, room) {
  const [method = 0, flags = 0] = contents;
  if ((method & 0x0f) !== 8 || ((method << 8) + flags) % 31 !== 0 || flags & 0x20) throw new Error("no zlib head");
  try {
    return inflateRawSync(contents.subarray(2), { maxOutputLength: Math.max(room, 1) });
  } catch (error) {
    throw /** @type {NodeJS.ErrnoException} */ (error).code === "ERR_BUFFER_TOO_LARGE" ? new TooComplex() : error;
  }
}

/**
 * @param {string} filter
 * @param {Uint8Array} contents
 * @param {Dict} dict
 */
function byLibrary(filter, contents, { context }) {
  const dict = context.obj({ Filter: filter });
  return decodePDFRawStream(PDFRawStream.of(dict, contents)).decode();
}

/**
 * LZW and run lengths can grow without end, and nobody has ever folded objects with them.
 * @param {string} filter
 * @returns {never}
 */
function refuseFilter(filter) {
  if (filter === "LZWDecode" || filter === "RunLengthDecode") throw new TooComplex();
  throw new Error("unknown filter");
}
