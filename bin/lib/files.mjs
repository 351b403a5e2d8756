import { createHash } from "node:crypto";
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { codeOf } from "./error-code.mjs";

/** @param {string} file */
export function readText(file) {
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}

/**
 * A reader sees the old content or the whole new one, also after a power cut.
 * @param {string} file
 * @param {string} content
 * @param {number} mode
 */
export function writeDurably(file, content, mode = 0o644) {
  const temporary = `${file}.${process.pid}.tmp`;
  writeFileSync(temporary, content, { mode });
  syncPath(temporary);
  renameSync(temporary, file);
  syncPath(path.dirname(file));
}

/**
 * Of several writers at once the first one's content stays, whole; the others find it written.
 * @param {string} file
 * @param {string} content
 * @param {number} mode
 */
export function writeOnce(file, content, mode = 0o600) {
  const temporary = `${file}.${process.pid}.tmp`;
  writeFileSync(temporary, content, { mode });
  syncPath(temporary);
  try {
    linkSync(temporary, file);
  } catch (error) {
    if (codeOf(error) !== "EEXIST") throw error;
  } finally {
    rmSync(temporary, { force: true });
  }
  syncPath(path.dirname(file));
}

/** @param {string} target */
function syncPath(target) {
  const handle = openSync(target, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/**
 * Names and contents of everything under the given files and folders, as one short hash.
 * @param {string[]} paths
 * @param {(file: string) => boolean} skip
 */
export function hashOf(paths, skip = nothing) {
  const hash = createHash("sha256");
  for (const file of paths.flatMap((entry) => filesUnder(entry, skip)).sort()) {
    hash.update(file).update("\0").update(readFileSync(file)).update("\0");
  }
  return hash.digest("hex").slice(0, 16);
}

/**
 * @param {string} entry
 * @param {(file: string) => boolean} skip
 * @returns {string[]}
 */
export function filesUnder(entry, skip = nothing) {
  if (skip(entry) || !existsSync(entry)) return [];
  const folder = readFolder(entry);
  return folder ? folder.flatMap((name) => filesUnder(path.join(entry, name), skip)) : [entry];
}

const nothing = () => false;

/** @param {string} entry */
function readFolder(entry) {
  try {
    return readdirSync(entry);
  } catch (error) {
    if (codeOf(error) === "ENOTDIR") return undefined;
    throw error;
  }
}
