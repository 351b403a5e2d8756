import "server-only";
import { createHash, randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { Client } from "pg";
import { CREATE_MIGRATIONS_TABLE } from "./table";

/** Any fixed number serves; two starters must only name the same one. */
const LOCK = 7_310_842_001;

type Migration = { name: string; sql: string; checksum: string };
type Row = { id: string; migration_name: string; checksum: string; finished_at: Date | null };

/** The database and the program do not fit together; the message is written for the operator. */
export class MigrationError extends Error {}

/**
 * Brings the database to the newest migration and returns the names it applied.
 * Each migration and its row in `_prisma_migrations` are one transaction: a runner
 * that is killed leaves either all of it or nothing, and the next start goes on.
 */
export async function migrate(databaseUrl: string, folder = "prisma/migrations"): Promise<string[]> {
  const client = new Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  client.on("error", () => {});
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [LOCK]);
    await client.query(CREATE_MIGRATIONS_TABLE);
    const pending = pendingMigrations(readMigrations(folder), await readRows(client));
    for (const migration of pending) await apply(client, migration);
    return pending.map((migration) => migration.name);
  } finally {
    await client.end();
  }
}

/** Refuses a database to which migrations of this program are still missing; changes nothing. */
export async function requireMigrated(databaseUrl: string, folder = "prisma/migrations"): Promise<void> {
  const client = new Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  client.on("error", () => {});
  await client.connect();
  try {
    const { rows } = await client.query("SELECT to_regclass('_prisma_migrations') IS NOT NULL AS begun");
    const pending = pendingMigrations(readMigrations(folder), rows[0].begun ? await readRows(client) : []);
    if (pending.length === 0) return;
    throw new MigrationError(
      `Basis data pada DATABASE_URL belum siap: ${pending.length} migrasi belum dijalankan. Jalankan "npm run migrate" dengan DATABASE_OWNER_URL (peran pemilik) lebih dahulu.`,
    );
  } finally {
    await client.end();
  }
}

export function readMigrations(folder: string): Migration[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const sql = readFileSync(path.join(folder, name, "migration.sql"), "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    });
}

export function pendingMigrations(migrations: Migration[], rows: Row[]): Migration[] {
  const applied = new Map(rows.filter((row) => row.finished_at).map((row) => [row.migration_name, row.checksum]));
  const known = new Set(migrations.map((migration) => migration.name));
  const unknown = [...applied.keys()].filter((name) => !known.has(name));
  if (unknown.length > 0) {
    throw new MigrationError(
      `Basis data lebih baru daripada program ini (migrasi ${unknown.join(", ")} tidak dikenal). Jalankan versi program yang terbaru.`,
    );
  }
  const edited = migrations.filter(({ name, checksum }) => applied.has(name) && applied.get(name) !== checksum);
  if (edited.length > 0) {
    throw new MigrationError(
      `Migrasi yang sudah dijalankan telah diubah: ${edited.map(({ name }) => name).join(", ")}. Kembalikan berkasnya; perubahan baru ditulis sebagai migrasi baru.`,
    );
  }
  return migrations.filter(({ name }) => !applied.has(name));
}

async function readRows(client: Client): Promise<Row[]> {
  const { rows } = await client.query<Row>(
    "SELECT id, migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL",
  );
  return rows;
}

async function apply(client: Client, { name, sql, checksum }: Migration) {
  await client.query("BEGIN");
  try {
    // A run of Prisma's own command line that failed half-way left a row without an end.
    await client.query(
      "UPDATE _prisma_migrations SET rolled_back_at = now() WHERE migration_name = $1 AND finished_at IS NULL AND rolled_back_at IS NULL",
      [name],
    );
    await client.query(sql);
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    throw new MigrationError(`Migrasi ${name} gagal dan dibatalkan: ${(error as Error).message}`, { cause: error });
  }
}
