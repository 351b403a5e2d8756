import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { OperatorError } from "../settings.mjs";
import { poolFaults, readFileList } from "./file-pool.mjs";
import { isGenuine, partFaults, readManifest } from "./manifest.mjs";
import { unwrap } from "./paper-key.mjs";
import { listBackups, vaultPlaces } from "./vault.mjs";
import { programMigrations } from "./verify.mjs";

/** @import { PooledFile } from "./file-pool.mjs" */
/** @import { Manifest } from "./manifest.mjs" */

/** @typedef {{ vault: string, backup: string, manifest: Manifest }} Found */

/**
 * The backup that `named` is, or the newest whole one in the folder of backups that it is.
 * @param {string} named
 * @returns {Found}
 */
export function findBackup(named) {
  if (!existsSync(named)) throw new OperatorError(`Folder ${named} tidak ada.`);
  if (existsSync(path.join(named, "manifest.json")))
    return { vault: path.dirname(named), backup: named, manifest: readManifest(named) };
  const [newest] = listBackups(named);
  if (!newest) throw new OperatorError(`Di ${named} tidak ada cadangan yang selesai.`);
  const backup = path.join(named, newest);
  return { vault: named, backup, manifest: readManifest(backup) };
}

/**
 * Everything of a backup that can be told without its key: is each file there, and as it was written?
 * @param {Found} found
 */
export async function faultsOf({ vault, backup, manifest }) {
  const parts = await partFaults(backup, manifest);
  if (parts.length > 0) return parts;
  return poolFaults(vault, await readFileList(backup));
}

/**
 * Can this program serve what is in it?
 * @param {Manifest} manifest
 * @param {string} postgres
 */
export function refuseUnfit(manifest, postgres) {
  if (manifest.postgres !== postgres)
    throw new OperatorError(
      `Cadangan dibuat oleh PostgreSQL ${manifest.postgres}, sedangkan program ini membawa PostgreSQL ${postgres}. Pakai versi program yang sama dengan saat dicadangkan. Belum ada yang diubah.`,
    );
  const known = new Set(programMigrations());
  if (manifest.migrations.some((name) => !known.has(name)))
    throw new OperatorError(
      "Cadangan lebih baru daripada program ini. Pasang versi program yang sama atau yang lebih baru, lalu ulangi. Belum ada yang diubah.",
    );
}

/**
 * The key of the backup and those of the nights whose files it needs, by the words on the paper.
 * @param {Found} found
 * @param {string} typed
 * @param {readonly PooledFile[]} files
 */
export async function openKeys({ vault, backup, manifest }, typed, files) {
  const key = await unwrap(typed, await readFile(path.join(backup, "kunci.age")));
  if (!isGenuine(backup, key))
    throw new OperatorError("Daftar isi cadangan ini diubah orang lain. Belum ada yang diubah di sini.");
  const keys = new Map([[manifest.id, key]]);
  for (const night of new Set(files.map((file) => file.night))) {
    if (keys.has(night)) continue;
    keys.set(night, await unwrap(typed, await readFile(path.join(vaultPlaces(vault).pool(night), "kunci.age"))));
  }
  return { key, keys };
}
