import { rmSync } from "node:fs";
import { readText, writeDurably } from "./files.mjs";
import { identityOf, isSameProcess } from "./processes.mjs";
import { stopGroup } from "./supervisor.mjs";

/** @import { Guarded, Identity } from "./types.ts" */

/** @typedef {{ supervisor: Identity, ready: boolean, address: string, children: Guarded[] }} State */

/**
 * What the running portal tells a second starter, and a later one if it is killed.
 * @param {string} file
 */
export function portalState(file) {
  /** @type {State} */
  let state = { supervisor: identityOf(process.pid), ready: false, address: "", children: [] };
  return {
    /** @param {Partial<State>} change */
    update(change) {
      state = { ...state, ...change };
      writeDurably(file, JSON.stringify(state), 0o600);
    },
    forget: () => rmSync(file, { force: true }),
  };
}

/**
 * @param {string} file
 * @returns {State | undefined}
 */
export function readPortalState(file) {
  try {
    return JSON.parse(readText(file) ?? "null") ?? undefined;
  } catch {
    return undefined;
  }
}

/**
 * Web and worker of a supervisor that was killed together with its guard. The database has its own way.
 * @param {string} file
 */
export async function stopLeftovers(file) {
  for (const child of readPortalState(file)?.children ?? []) {
    if (child.pid && child.name !== "basis data" && isSameProcess(child)) await stopGroup(child.pid, 5_000);
  }
}
