import "server-only";
import { runMigrations } from "graphile-worker";
import { Client } from "pg";
import { makePool } from "./db";
import { assertDurable, DurabilityError } from "./db/durability";
import { env, SettingsError } from "./env";
import { MigrationError, migrate, requireMigrated } from "./migrate";

/** Everything the database needs before the portal may serve. Safe to repeat, safe to run twice at once. */
export async function prepareDatabase({ durable = true } = {}): Promise<string[]> {
  const url = env().DATABASE_URL;
  if (durable) await checkDurability(url);
  const applied = await migrate(url);
  const pool = makePool(url, { max: 2, statement_timeout: 60_000, query_timeout: 60_000, lock_timeout: 60_000 });
  try {
    await runMigrations({ pgPool: pool, logger: undefined });
  } finally {
    await pool.end();
  }
  return applied;
}

/** Says what the database still lacks, for a process that does not prepare it itself. */
export async function requirePrepared(): Promise<void> {
  const url = env().DATABASE_URL;
  await checkDurability(url);
  await requireMigrated(url);
}

/** Entries of bin/: prints the sentence and names the exit code that bin/ knows, or throws on. */
export function endForOperator(error: unknown): void {
  const sentence = operatorSentence(error);
  if (!sentence) throw error;
  process.stderr.write(`${sentence}\n`);
  process.exitCode = error instanceof SettingsError ? 78 : 75;
}

/** The sentence for the operator, when the failure is one that an operator can mend. */
function operatorSentence(error: unknown): string | null {
  const known = error instanceof SettingsError || error instanceof MigrationError || error instanceof DurabilityError;
  if (known) return error.message;
  const { code } = error as { code?: string };
  if (!code || !UNREACHABLE.includes(code)) return null;
  return `Basis data pada DATABASE_URL tidak dapat dihubungi (${code}). Periksa alamat, nama, dan sandinya.`;
}

/** Nobody listens there, or whoever listens does not know this user, password or database. */
const UNREACHABLE = ["ECONNREFUSED", "ENOTFOUND", "EHOSTUNREACH", "ETIMEDOUT", "28P01", "28000", "3D000"];

async function checkDurability(url: string) {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on("error", () => {});
  await client.connect();
  try {
    await assertDurable(client);
  } finally {
    await client.end();
  }
}
