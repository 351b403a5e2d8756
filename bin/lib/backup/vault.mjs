import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { keptBackups } from "./kept-backups.mjs";

/**
 * The folder that holds all backups of one installation:
 *
 *     <id>/               one backup; it counts only once its manifest is there, which is written last
 *     <id>.sebagian/      one that is being made, or was killed
 *     <id>.gagal/         one that did not come back whole; kept to be looked at
 *     berkas/<id>/aa/…    files of citizens, each kept once: sealed with the key of the backup that saw it first
 *     berkas/<id>/kunci   that key, closed to the paper key
 */
const ID = /^\d{4}-\d{2}-\d{2}T\d{6}Z-[0-9a-f]{4}$/;
const HALF = ".sebagian";
const FAILED = ".gagal";
const FAILED_KEPT = 2;

/** @param {Date} now */
export function newBackupId(now) {
  const time = now.toISOString().replace(/:/g, "").replace(/\.\d+/, "");
  return `${time}-${randomBytes(2).toString("hex")}`;
}

/** @param {string} vault */
export function vaultPlaces(vault) {
  return {
    /** @param {string} id */
    whole: (id) => path.join(vault, id),
    /** @param {string} id */
    half: (id) => path.join(vault, id + HALF),
    /** @param {string} id */
    failed: (id) => path.join(vault, id + FAILED),
    /** @param {string} id */
    pool: (id) => path.join(vault, "berkas", id),
    /**
     * @param {string} id
     * @param {string} name
     */
    file: (id, name) => path.join(vault, "berkas", id, name.slice(0, 2), name),
  };
}

/**
 * Backups that came back whole, the newest first.
 * @param {string} vault
 */
export function listBackups(vault) {
  return namesIn(vault)
    .filter((name) => ID.test(name) && existsSync(path.join(vault, name, "manifest.json")))
    .sort()
    .reverse();
}

/**
 * What a killed backup left; its files stay in the pool and need not be copied again.
 * @param {string} vault
 */
export function clearHalves(vault) {
  mkdirSync(vault, { recursive: true, mode: 0o700 });
  const names = namesIn(vault);
  const failed = names.filter((name) => name.endsWith(FAILED)).sort();
  const gone = [...names.filter((name) => name.endsWith(HALF)), ...failed.slice(0, -FAILED_KEPT)];
  for (const name of gone) rmSync(path.join(vault, name), { recursive: true, force: true });
}

/**
 * Lets go of what the rule no longer keeps, then of files that no kept backup names.
 * @param {string} vault
 * @param {(id: string) => Promise<Iterable<{ night: string, name: string }>>} filesOf
 */
export async function forgetOld(vault, filesOf) {
  const all = listBackups(vault);
  const kept = keptBackups(all);
  const gone = all.filter((id) => !kept.has(id));
  for (const id of gone) rmSync(path.join(vault, id), { recursive: true, force: true });
  if (gone.length === 0) return gone;
  /** @type {Map<string, Set<string>>} */
  const named = new Map();
  for (const id of kept) {
    for (const { night, name } of await filesOf(id)) {
      const names = named.get(night) ?? new Set();
      named.set(night, names.add(name));
    }
  }
  for (const night of namesIn(path.join(vault, "berkas"))) sweep(path.join(vault, "berkas", night), named.get(night));
  return gone;
}

/**
 * @param {string} pool
 * @param {Set<string> | undefined} named
 */
function sweep(pool, named) {
  if (!named) return rmSync(pool, { recursive: true, force: true });
  for (const shelf of namesIn(pool)) {
    if (!/^[0-9a-f]{2}$/.test(shelf)) continue;
    for (const name of namesIn(path.join(pool, shelf)))
      if (!named.has(name)) rmSync(path.join(pool, shelf, name), { force: true });
  }
}

/** @param {string} folder */
function namesIn(folder) {
  return existsSync(folder) ? readdirSync(folder) : [];
}
