import { readFileSync } from "node:fs";

export const sleep = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

export async function waitUntil(condition, milliseconds, every = 25) {
  const deadline = Date.now() + milliseconds;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error(`waited ${milliseconds} ms in vain`);
    await sleep(every);
  }
}

/** A zombie has ended: it only waits for its parent to notice. */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error.code === "EPERM";
  }
  return processStat(pid)?.state !== "Z";
}

/**
 * Names one process for good: process ids are given out again, start times with them are not.
 * Where there is no /proc the id alone must do.
 */
export function identityOf(pid) {
  return { pid, started: processStat(pid)?.started ?? null };
}

export function isSameProcess({ pid, started }) {
  return Number.isInteger(pid) && isAlive(pid) && (processStat(pid)?.started ?? null) === started;
}

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
