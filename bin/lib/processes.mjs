import { readFileSync } from "node:fs";
import { codeOf } from "./error-code.mjs";

/** @import { Identity } from "./types.ts" */

/**
 * @param {number} milliseconds
 * @returns {Promise<void>}
 */
export const sleep = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * @param {() => boolean | Promise<boolean>} condition
 * @param {number} milliseconds
 * @param {number} every
 */
export async function waitUntil(condition, milliseconds, every = 25) {
  const deadline = Date.now() + milliseconds;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error(`waited ${milliseconds} ms in vain`);
    await sleep(every);
  }
}

/**
 * A zombie has ended: it only waits for its parent to notice.
 * @param {number} pid
 */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
  return processStat(pid)?.state !== "Z";
}

/**
 * Names one process for good: process ids are given out again, start times with them are not.
 * Where there is no /proc the id alone must do.
 * @param {number} pid
 * @returns {Identity}
 */
export function identityOf(pid) {
  return { pid, started: processStat(pid)?.started ?? null };
}

/** @param {{ pid?: number, started?: string | null }} process */
export function isSameProcess({ pid, started }) {
  return pid !== undefined && Number.isInteger(pid) && isAlive(pid) && (processStat(pid)?.started ?? null) === started;
}

/** @param {number} pid */
function processStat(pid) {
  try {
    // The second field is the name in brackets and may hold spaces and brackets itself.
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) /s, "")
      .split(" ");
    return { state: fields[0], started: fields[19] };
  } catch {
    return undefined;
  }
}
