import { mkdirSync } from "node:fs";
import { open as openHandle, readFile } from "node:fs/promises";
import path from "node:path";
import { open, seal, sha256 } from "./seal.mjs";

/** @typedef {{ name: string, size: number, sha256: string }} Part  one sealed file of a backup, as it lies there */

const PART_BYTES = 16 * 1024 * 1024;

/**
 * Writes a sealed file and waits until it is on the disk.
 * @param {string} folder
 * @param {string} name
 * @param {Buffer} sealed
 * @returns {Promise<Part>}
 */
export async function writePart(folder, name, sealed) {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  const handle = await openHandle(file, "w", 0o600);
  try {
    await handle.writeFile(sealed);
    await handle.sync();
  } finally {
    await handle.close();
  }
  return { name, size: sealed.length, sha256: sha256(sealed) };
}

/**
 * Cuts a stream into sealed parts `basisdata/00000`, `00001`, …
 * @param {{ key: Buffer, folder: string, onPart: (bytes: number) => void }} target
 * @param {AsyncIterable<Buffer>} stream
 */
export async function writeParts({ key, folder, onPart }, stream) {
  /** @type {Part[]} */
  const parts = [];
  /** @type {Buffer[]} */
  let waiting = [];
  let length = 0;
  const flush = async () => {
    const name = `basisdata/${String(parts.length).padStart(5, "0")}`;
    parts.push(await writePart(folder, name, seal(key, name, Buffer.concat(waiting))));
    onPart(length);
    waiting = [];
    length = 0;
  };
  for await (const chunk of stream) {
    waiting.push(chunk);
    length += chunk.length;
    if (length >= PART_BYTES) await flush();
  }
  if (length > 0) await flush();
  return parts;
}

/**
 * The stream again. Throws at the first part that is not as it was written.
 * @param {{ key: Buffer, folder: string }} source
 * @param {readonly Part[]} parts
 */
export async function* readParts({ key, folder }, parts) {
  for (const { name } of parts) yield open(key, name, await readFile(path.join(folder, name)));
}
