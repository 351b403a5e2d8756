import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { readFile, rename } from "node:fs/promises";
import path from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { writePart } from "./parts.mjs";
import { open, seal, sha256 } from "./seal.mjs";
import { vaultPlaces } from "./vault.mjs";

/**
 * A file of the portal as the pool holds it: whose key closes it (`night`), and the hashes of the sealed file and of its content.
 * @typedef {{ name: string, night: string, size: number, sha256: string, plain: string }} PooledFile
 */

const NAME = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const AT_ONCE = 4;
const LIST = "berkas.ndjson.gz";

/**
 * Copies the files that the pool does not hold yet. Files never change under their name, so each is copied once, ever.
 * One that lies there damaged is copied anew. Called twice, before and after the database: a row's file is older than the row, and bytes go a day after it at the earliest.
 * @param {{ vault: string, id: string, key: Buffer, files: string, pooled: Map<string, PooledFile>, onFile: (count: number) => void }} options  `pooled` is added to
 */
export async function poolFiles({ vault, id, key, files, pooled, onFile }) {
  const waiting = storedNames(files).filter((name) => pooled.get(name)?.night !== id);
  let done = 0;
  const lane = async () => {
    for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
      if (await isPooled(vault, pooled.get(name))) continue;
      const file = await poolOne({ vault, id, key, files, name });
      if (file) pooled.set(name, file);
      done += 1;
      onFile(done);
    }
  };
  mkdirSync(vaultPlaces(vault).pool(id), { recursive: true, mode: 0o700 });
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  return done;
}

/**
 * Where the pool lacks a file, or holds other bytes than were written.
 * @param {string} vault
 * @param {Iterable<PooledFile>} files
 */
export async function poolFaults(vault, files) {
  /** @type {string[]} */
  const faults = [];
  for (const file of files) {
    const place = vaultPlaces(vault).file(file.night, file.name);
    if (!existsSync(place)) faults.push(`berkas ${file.name} hilang`);
    else if (sha256(await readFile(place)) !== file.sha256) faults.push(`berkas ${file.name} berubah`);
  }
  return faults;
}

/**
 * The content of a pooled file. Throws when it is not that of the portal.
 * @param {string} vault
 * @param {Buffer} key  of the night that the file names
 * @param {PooledFile} file
 */
export async function readPooled(vault, key, file) {
  const bytes = open(key, sealName(file.name), await readFile(vaultPlaces(vault).file(file.night, file.name)));
  if (sha256(bytes) !== file.plain) throw new Error(`${file.name} is another file`);
  return bytes;
}

/**
 * @param {string} folder
 * @param {Iterable<PooledFile>} files
 */
export function writeFileList(folder, files) {
  const lines = [...files].map((file) => JSON.stringify(file)).sort();
  return writePart(folder, LIST, gzipSync(lines.join("\n")));
}

/**
 * @param {string} folder  of one backup
 * @returns {Promise<PooledFile[]>}
 */
export async function readFileList(folder) {
  const lines = gunzipSync(await readFile(path.join(folder, LIST))).toString("utf8");
  return lines === "" ? [] : lines.split("\n").map((line) => JSON.parse(line));
}

/**
 * Names under which the portal keeps files; unfinished ones have another ending.
 * @param {string} files
 */
export function storedNames(files) {
  if (!existsSync(files)) return [];
  return readdirSync(files)
    .filter((shelf) => /^[0-9a-f]{2}$/.test(shelf))
    .flatMap((shelf) => readdirSync(path.join(files, shelf)).filter((name) => NAME.test(name)));
}

/**
 * @param {{ vault: string, id: string, key: Buffer, files: string, name: string }} options
 * @returns {Promise<PooledFile | undefined>}
 */
async function poolOne({ vault, id, key, files, name }) {
  const bytes = await readFile(path.join(files, name.slice(0, 2), name)).catch(() => undefined);
  // Removed meanwhile: a day after its row went.
  if (!bytes) return undefined;
  const place = vaultPlaces(vault).file(id, name);
  /** @param {Buffer} closed */
  const asPooled = (closed) => ({ name, night: id, size: closed.length, sha256: sha256(closed), plain: sha256(bytes) });
  // A backup that was killed goes on with the same key: what it has written is there.
  const there = await readFile(place).catch(() => undefined);
  if (there && holds(there, key, name, bytes)) return asPooled(there);
  const sealed = seal(key, sealName(name), bytes);
  await writePart(path.dirname(place), `${name}.tmp`, sealed);
  await rename(`${place}.tmp`, place);
  return asPooled(sealed);
}

/**
 * @param {Buffer} sealed
 * @param {Buffer} key
 * @param {string} name
 * @param {Buffer} bytes
 */
function holds(sealed, key, name, bytes) {
  try {
    return open(key, sealName(name), sealed).equals(bytes);
  } catch {
    return false;
  }
}

/**
 * @param {string} vault
 * @param {PooledFile | undefined} file
 */
async function isPooled(vault, file) {
  if (!file) return false;
  const bytes = await readFile(vaultPlaces(vault).file(file.night, file.name)).catch(() => undefined);
  return bytes !== undefined && sha256(bytes) === file.sha256;
}

/** @param {string} name */
const sealName = (name) => `berkas/${name}`;
