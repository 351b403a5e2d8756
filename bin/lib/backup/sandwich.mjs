import { rowsIn } from "./census.mjs";

/** @import { Client } from "pg" */
/** @import { Census } from "./census.mjs" */

/**
 * Is the copy what the portal held at the moment of the backup? The moment lies between two looks at the running
 * database, `before` and `after`. What both see alike must be in the copy alike; what changed in between is
 * either the one or the other there, and a row that both see is never missing.
 * Resolves with the faults found, as "table: key".
 * @param {{ before: Client, after: Client, copy: Client }} looks  two snapshots held open, and the copy
 * @param {Census} seenBefore
 * @param {Census} copied
 * @returns {Promise<string[]>}
 */
export async function findDifferences(looks, seenBefore, copied) {
  /** @type {string[]} */
  const faults = [];
  for (const [table, drawers] of seenBefore) {
    const found = copied.get(table) ?? new Map();
    const differing = [...new Set([...drawers.keys(), ...found.keys()])].filter(
      (drawer) => drawers.get(drawer) !== found.get(drawer),
    );
    for (const drawer of differing) {
      const rows = [looks.before, looks.after, looks.copy].map((client) => rowsIn(client, table, drawer));
      const [before, after, copy] = await Promise.all(rows);
      if (before && after && copy) faults.push(...judge(before, after, copy).map((key) => `${table}: ${key}`));
    }
  }
  return faults;
}

/**
 * @param {Map<string, string>} before
 * @param {Map<string, string>} after
 * @param {Map<string, string>} copy
 */
export function judge(before, after, copy) {
  return [...before].flatMap(([key, hash]) => {
    if (!after.has(key)) return [];
    const found = copy.get(key);
    const steady = after.get(key) === hash;
    return found === undefined || (steady && found !== hash) ? [key] : [];
  });
}
