import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { codeOf } from "./error-code.mjs";
import { identityOf, isSameProcess, sleep } from "./processes.mjs";

/** @import { Identity } from "./types.ts" */

let counter = 0;

/**
 * A lock file that names its holder by process id and start time; the lock of a
 * killed process is taken over. Returns a function that releases, or the living holder.
 * @param {string} file
 * @returns {{ release: () => void, holder?: undefined } | { release?: undefined, holder: Identity }}
 */
export function tryLock(file) {
  const mine = JSON.stringify(identityOf(process.pid));
  for (;;) {
    if (writeNew(file, mine)) return { release: () => release(file, mine) };
    const found = read(file);
    if (found === undefined) continue;
    const holder = JSON.parse(found);
    if (isSameProcess(holder)) return { holder };
    discard(file, found);
  }
}

/**
 * Waits for as long as the holder lives. `onWait` is called once, `meanwhile` at every look.
 * @template Answer
 * @param {string} file
 * @param {{ signal?: AbortSignal, onWait?: (holder: Identity) => void, meanwhile?: (holder: Identity) => Answer | undefined | Promise<Answer | undefined> }} [options]
 * @returns {Promise<{ release: () => void, answer?: undefined } | { release?: undefined, answer: Answer }>}
 */
export async function waitForLock(file, { signal, onWait = () => {}, meanwhile = () => undefined } = {}) {
  let told = false;
  for (;;) {
    const attempt = tryLock(file);
    if (attempt.release) return attempt;
    signal?.throwIfAborted();
    if (!told) onWait(attempt.holder);
    told = true;
    const answer = await meanwhile(attempt.holder);
    if (answer !== undefined) return { answer };
    await sleep(200);
  }
}

/**
 * A link is made whole or not at all: nobody ever reads half a lock.
 * @param {string} file
 * @param {string} content
 */
function writeNew(file, content) {
  const temporary = uniqueName(file);
  writeFileSync(temporary, content, { mode: 0o600 });
  try {
    linkSync(temporary, file);
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(temporary, { force: true });
  }
}

/**
 * Moves the stale lock away; when it turns out that a new one was moved, it is put back.
 * @param {string} file
 * @param {string} stale
 */
function discard(file, stale) {
  const aside = uniqueName(file);
  try {
    renameSync(file, aside);
  } catch (error) {
    if (codeOf(error) === "ENOENT") return;
    throw error;
  }
  if (read(aside) !== stale) {
    try {
      linkSync(aside, file);
    } catch (error) {
      if (codeOf(error) !== "EEXIST") throw error;
    }
  }
  rmSync(aside, { force: true });
}

/**
 * @param {string} file
 * @param {string} mine
 */
function release(file, mine) {
  if (read(file) === mine) rmSync(file, { force: true });
}

/** @param {string} file */
function read(file) {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (codeOf(error) === "ENOENT") return undefined;
    throw error;
  }
}

/** @param {string} file */
function uniqueName(file) {
  counter += 1;
  return `${file}.${process.pid}.${counter}`;
}
