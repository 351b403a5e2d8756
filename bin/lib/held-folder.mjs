import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { codeOf } from "./error-code.mjs";
import { identityOf, isSameProcess } from "./processes.mjs";

/** A tree that belongs to somebody else: whoever may not write there builds nothing there either. */
const CLOSED = new Set(["EACCES", "EPERM", "EROFS"]);

/**
 * This process needs the folder for as long as it lives; what a process that died said before counts no more.
 * In a tree that is closed to this process's user nothing is written.
 * @param {string} folder
 */
export function holdFolder(folder) {
  try {
    for (const file of holders(folder)) if (!isSameProcess(read(file))) rmSync(file, { force: true });
    mkdirSync(path.join(folder, "held"), { recursive: true });
    writeFileSync(path.join(folder, "held", String(process.pid)), JSON.stringify(identityOf(process.pid)));
  } catch (error) {
    if (!CLOSED.has(String(codeOf(error)))) throw error;
  }
}

/**
 * Whether any living process said that it needs the folder.
 * @param {string} folder
 */
export function isHeld(folder) {
  return holders(folder).some((file) => isSameProcess(read(file)));
}

/** @param {string} folder */
function holders(folder) {
  try {
    return readdirSync(path.join(folder, "held")).map((name) => path.join(folder, "held", name));
  } catch (error) {
    if (codeOf(error) === "ENOENT") return [];
    throw error;
  }
}

/**
 * What a power cut left half-written names nobody.
 * @param {string} file
 * @returns {import("./types.ts").Identity | Record<string, never>}
 */
function read(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return {};
  }
}
