import "server-only";
import { type BackupHealth, backupAgeHours, backupHealth } from "@/lib/domain/backup-age";
import { readBackupFacts } from "./backup-state";
import { pool } from "./db";
import { readMigrations } from "./migrate";
import { storage } from "./uploads/storage";

type Part = "ok" | "error";

export type Health = {
  status: Part;
  database: Part;
  migrations: Part;
  storage: Part;
  queue: Part;
  disk: Part;
  /** No part of the status: a portal without a backup serves, and must not be taken out of service for it. */
  backup: { state: BackupHealth | "unknown"; ageHours: number | null };
};

/** Room for several hundred documents and for PostgreSQL's own log. */
const FREE_BYTES = 256 * 1024 * 1024;

/** A job that waited so long says that no worker is alive. */
const QUEUE_WAIT = "5 minutes";

const PATIENCE = 3_000;

export async function getHealth(): Promise<Health> {
  const [database, migrations, storage, queue, disk] = await Promise.all(
    [databaseAnswers, migrationsApplied, storageWritable, queueMoves, diskHasRoom].map(judge),
  );
  const parts = { database, migrations, storage, queue, disk } as Omit<Health, "status" | "backup">;
  const status = Object.values(parts).every((part) => part === "ok") ? "ok" : "error";
  return { status, ...parts, backup: await backup(new Date()) };
}

async function backup(now: Date): Promise<Health["backup"]> {
  const late = new Promise<null>((resolve) => setTimeout(resolve, PATIENCE, null).unref());
  const facts = await Promise.race([readBackupFacts().catch(() => null), late]);
  if (!facts) return { state: "unknown", ageHours: null };
  return { state: backupHealth(facts, now), ageHours: facts.moment && backupAgeHours(facts.moment, now) };
}

async function judge(check: () => Promise<boolean>): Promise<Part> {
  const late = new Promise<boolean>((resolve) => setTimeout(resolve, PATIENCE, false).unref());
  return (await Promise.race([check().catch(() => false), late])) ? "ok" : "error";
}

async function databaseAnswers() {
  await pool().query("SELECT 1");
  return true;
}

async function migrationsApplied() {
  const { rows } = await pool().query<{ migration_name: string }>(
    "SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL",
  );
  const applied = new Set(rows.map((row) => row.migration_name));
  return readMigrations("prisma/migrations").every(({ name }) => applied.has(name));
}

async function storageWritable() {
  await storage().probe();
  return true;
}

async function queueMoves() {
  const { rows } = await pool().query(
    `SELECT 1 FROM graphile_worker.jobs
     WHERE locked_at IS NULL AND attempts < max_attempts AND run_at < now() - $1::interval LIMIT 1`,
    [QUEUE_WAIT],
  );
  return rows.length === 0;
}

async function diskHasRoom() {
  const free = await storage().freeBytes();
  return free === null || free > FREE_BYTES;
}
