import { createHmac, timingSafeEqual } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { readText, writeDurably } from "../files.mjs";
import { OperatorError } from "../settings.mjs";
import { sha256 } from "./seal.mjs";

/** @import { Part } from "./parts.mjs" */

/**
 * What a backup says of itself. It holds no name and no number of a citizen.
 * @typedef {object} Manifest
 * @property {1} format
 * @property {string} id
 * @property {string} installation  the portal whose data this is
 * @property {string} moment  ISO time; what was accepted until then is in it
 * @property {string} postgres  major version of the embedded server
 * @property {string[]} migrations  those the database had
 * @property {Part[]} database
 * @property {Part} list  of files
 * @property {Part} secrets
 * @property {{ count: number, bytes: number }} files
 * @property {Record<string, Record<string, string>>} census
 * @property {{ rows: number, last: string }} audit  the place in the audit
 */

const FILE = "manifest.json";
const TAG = "manifest.tag";

/**
 * @param {string} folder
 * @param {Buffer} key
 * @param {Manifest} manifest
 */
export function writeManifest(folder, key, manifest) {
  const text = `${JSON.stringify(manifest, null, 1)}\n`;
  writeDurably(path.join(folder, TAG), `${tagOf(key, text)}\n${sha256(Buffer.from(text))}\n`, 0o600);
  writeDurably(path.join(folder, FILE), text, 0o600);
}

/**
 * @param {string} folder
 * @returns {Manifest}
 */
export function readManifest(folder) {
  const text = readText(path.join(folder, FILE));
  const [, hash] = (readText(path.join(folder, TAG)) ?? "").split("\n");
  if (text === undefined || sha256(Buffer.from(text)) !== hash)
    throw new OperatorError(`${folder} bukan cadangan yang utuh: daftar isinya (manifest.json) hilang atau berubah.`);
  const manifest = /** @type {Manifest} */ (JSON.parse(text));
  if (manifest.format !== 1)
    throw new OperatorError("Cadangan dibuat oleh program yang lebih baru daripada program ini.");
  return manifest;
}

/**
 * Only whoever held the backup's key can have written it.
 * @param {string} folder
 * @param {Buffer} key
 */
export function isGenuine(folder, key) {
  const [tag = ""] = (readText(path.join(folder, TAG)) ?? "").split("\n");
  const expected = Buffer.from(tagOf(key, readText(path.join(folder, FILE)) ?? ""));
  return tag.length === expected.length && timingSafeEqual(Buffer.from(tag), expected);
}

/**
 * Parts that are missing or not as they were written.
 * @param {string} folder
 * @param {Manifest} manifest
 */
export async function partFaults(folder, { database, list, secrets }) {
  /** @type {string[]} */
  const faults = [];
  for (const { name, sha256: hash } of [...database, list, secrets]) {
    const place = path.join(folder, name);
    if (!existsSync(place)) faults.push(`${name} hilang`);
    else if (sha256(await readFile(place)) !== hash) faults.push(`${name} berubah`);
  }
  return faults;
}

/**
 * @param {Buffer} key
 * @param {string} text
 */
const tagOf = (key, text) => createHmac("sha256", key).update(text).digest("hex");
