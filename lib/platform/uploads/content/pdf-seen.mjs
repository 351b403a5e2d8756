/** @import { PDFDict, PDFName, PDFObject, PDFRef } from "@cantoo/pdf-lib" */
/** @typedef {{ keys: Set<PDFName>, twice: Set<PDFName>, inValue: number }} Frame */

/**
 * Every dictionary of a file as it was read, and every object that a number ever stood for: which of two objects with
 * one number, or of two values of one key, a reader takes depends on the reader, so all of them are judged.
 */
export class SeenDicts {
  /**
   * Dictionaries that stand somewhere, with the keys that stood in them twice.
   * @type {{ dict: PDFDict, twice: Set<PDFName> }[]}
   */
  dicts = [];
  /** @type {Map<PDFRef, PDFObject[]>} */
  #versions = new Map();
  /**
   * What is being read: a dictionary (with its keys), or an object inside of one.
   * @type {Frame[]}
   */
  #open = [];

  /** @param {() => PDFDict} read */
  dict(read) {
    /** @type {Frame} */
    const frame = { keys: new Set(), twice: new Set(), inValue: 0 };
    this.#open.push(frame);
    try {
      const dict = read();
      this.dicts.push({ dict, twice: frame.twice });
      return dict;
    } finally {
      this.#open.pop();
    }
  }

  /**
   * @param {PDFRef | undefined} ref
   * @param {() => PDFObject} read
   */
  object(ref, read) {
    const frame = this.#open.at(-1);
    if (frame) frame.inValue += 1;
    try {
      const object = read();
      if (!frame && ref) this.#versions.set(ref, [...(this.#versions.get(ref) ?? []), object]);
      return object;
    } finally {
      if (frame) frame.inValue -= 1;
    }
  }

  /**
   * A name that is no value is a key of the dictionary being read.
   * @param {PDFName} name
   */
  name(name) {
    const frame = this.#open.at(-1);
    if (!frame || frame.inValue > 0) return;
    if (frame.keys.has(name)) frame.twice.add(name);
    frame.keys.add(name);
  }

  /**
   * All that a reference may lead to; anything else is itself.
   * @param {any} value
   * @returns {PDFObject[]}
   */
  resolve(value) {
    if (value === undefined) return [];
    return this.#versions.get(value) ?? [value];
  }
}
