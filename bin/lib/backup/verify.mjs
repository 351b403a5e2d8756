import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { runBundle } from "../bundles.mjs";
import { inRoot } from "../root.mjs";
import { OperatorError } from "../settings.mjs";
import { takeCensus } from "./census.mjs";
import { connectOwner } from "./connect.mjs";
import { comeLast } from "./copy-cluster.mjs";
import { readPooled } from "./file-pool.mjs";
import { findDifferences } from "./sandwich.mjs";
import { withRestoredCopy } from "./trial.mjs";

/** @import { DataFolder, Environment } from "../types.ts" */
/** @import { Census } from "./census.mjs" */
/** @import { Looks } from "./copy-cluster.mjs" */
/** @import { PooledFile } from "./file-pool.mjs" */
/** @import { Part } from "./parts.mjs" */

/**
 * @typedef {{ faults: string[], census: Census, migrations: string[], pending: string[], audit: { rows: number, last: string }, cases: number, lost: number }} Verdict
 * `pending`: migrations of this program that the database lacked, and that the copy took. `lost`: files that the portal itself no longer had.
 */

/**
 * Brings the backup back in a second server and compares: every table, the place in the audit, cases opened by the
 * portal's own program, files opened and hashed.
 * @param {{ folder: DataFolder, place: string, password: string, key: Buffer, backup: string, vault: string, id: string, parts: readonly Part[],
 *   looks: Looks, pooled: Map<string, PooledFile>, bundles: string, env: Environment }} options
 * @returns {Promise<Verdict>}
 */
export async function verifyBackup({ looks, pooled, bundles, env, folder, vault, id, key, ...backup }) {
  return withRestoredCopy({ folder, key, ...backup }, async ({ ownerUrl, url }) => {
    const copy = await connectOwner(ownerUrl);
    try {
      const [seen, census] = await Promise.all([lastInLine(looks.before, takeCensus), takeCensus(copy)]);
      const differences = await findDifferences({ ...looks, copy }, seen, census);
      const named = await storedHashes(copy);
      const missing = [...named.keys()].filter((name) => !pooled.has(name));
      const kept = missing.filter((name) => existsSync(path.join(folder.files, name.slice(0, 2), name)));
      const facts = await factsOf(copy);
      const pending = programMigrations().filter((name) => !facts.migrations.includes(name));
      // A newer program than the database's: its migrations are tried on the copy first.
      if (pending.length > 0) await migrateCopy(bundles, { ...env, DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl });
      const faults = [
        ...differences.map((row) => `isi basis data lain daripada aslinya (${row})`),
        ...kept.map((name) => `berkas ${name} tidak ikut`),
        ...(await fileFaults({ vault, id, key, pooled, named })),
        ...(await caseFaults(bundles, { ...env, DATABASE_URL: url })),
      ];
      return { faults, census, pending, lost: missing.length - kept.length, ...facts };
    } finally {
      await copy.end();
    }
  });
}

/**
 * Tonight's files are opened with tonight's key and compared with what the database says of them; those of other
 * nights are closed to this machine and are compared by their hash.
 * @param {{ vault: string, id: string, key: Buffer, pooled: Map<string, PooledFile>, named: Map<string, string> }} options
 */
async function fileFaults({ vault, id, key, pooled, named }) {
  /** @type {string[]} */
  const faults = [];
  for (const file of pooled.values()) {
    if (named.has(file.name) && named.get(file.name) !== file.plain) faults.push(`berkas ${file.name} lain isinya`);
    if (file.night !== id) continue;
    const opened = await readPooled(vault, key, file).catch(() => undefined);
    if (!opened) faults.push(`berkas ${file.name} tidak dapat dibuka`);
  }
  return faults;
}

/** Those that come with this program. */
export function programMigrations() {
  return readdirSync(inRoot("prisma/migrations"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
}

/**
 * @param {string} bundles
 * @param {Environment} env
 */
async function migrateCopy(bundles, env) {
  try {
    await runBundle(bundles, "prepare", { env, quiet: true });
  } catch (error) {
    const output = error instanceof Error && "output" in error ? String(error.output).trim() : String(error);
    throw new OperatorError(
      `Migrasi program ini gagal pada salinan; basis data portal belum disentuh.\n${output.slice(-2000)}`,
    );
  }
}

/**
 * @param {string} bundles
 * @param {Environment} env
 */
async function caseFaults(bundles, env) {
  const printed = await runBundle(bundles, "check-restored", { env, quiet: true });
  const line = printed.trimEnd().split("\n").at(-1) ?? "[]";
  return /** @type {string[]} */ (JSON.parse(line));
}

/**
 * Every table that keeps a file says its name and its hash.
 * @param {import("pg").Client} client
 * @returns {Promise<Map<string, string>>}
 */
async function storedHashes(client) {
  const { rows: tables } = await client.query(
    `SELECT table_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND column_name IN ('storage_name', 'sha256')
     GROUP BY 1 HAVING count(*) = 2`,
  );
  const found = new Map();
  for (const { name } of tables) {
    const { rows } = await client.query(`SELECT storage_name, sha256 FROM "${name}" WHERE storage_name IS NOT NULL`);
    for (const row of rows) found.set(row.storage_name, row.sha256);
  }
  return found;
}

/** @param {import("pg").Client} client */
async function factsOf(client) {
  const { rows } = await client.query(
    `SELECT (SELECT count(*) FROM application)::int AS cases,
       (SELECT json_build_object('rows', count(*), 'last', COALESCE(max(id), 0)::text) FROM audit_entry) AS audit,
       (SELECT json_agg(migration_name ORDER BY migration_name) FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL) AS migrations`,
  );
  return rows[0];
}

/**
 * @template Result
 * @param {import("pg").Client} client
 * @param {(client: import("pg").Client) => Promise<Result>} read
 */
async function lastInLine(client, read) {
  const { rows } = await client.query("SELECT pg_backend_pid() AS pid");
  comeLast(rows[0].pid);
  return read(client);
}
