import "server-only";
import { runMigrations } from "graphile-worker";
import { Client } from "pg";
import { makePool } from "./db";
import { assertDurable, DurabilityError } from "./db/durability";
import { assertServing, grantServing, ServingRoleError } from "./db/serving-role";
import { env, SettingsError } from "./env";
import { MigrationError, migrate, requireMigrated } from "./migrate";

/**
 * Everything the database needs before the portal may serve. Safe to repeat, safe to run twice at once. The owner
 * migrates and gives the serving role its rights; who serves without knowing the owner only looks whether all is there.
 */
export async function prepareDatabase({ throwAway = false } = {}): Promise<string[]> {
  const { DATABASE_URL: serving, DATABASE_OWNER_URL: owner } = env();
  if (!owner && !throwAway) {
    await requirePrepared();
    return [];
  }
  const url = owner ?? serving;
  if (!throwAway) await onServer(url, assertDurable);
  const applied = await migrate(url);
  const pool = makePool(url, { max: 2, statement_timeout: 60_000, query_timeout: 60_000, lock_timeout: 60_000 });
  try {
    await runMigrations({ pgPool: pool, logger: undefined });
  } finally {
    await pool.end();
  }
  if (owner) {
    const role = await onServer(serving, roleOf);
    await onServer(owner, (client) => grantServing(client, role));
    await onServer(serving, assertServing);
  }
  return applied;
}

/** Says what the database still lacks, for a process that does not prepare it itself. */
export async function requirePrepared(): Promise<void> {
  const url = env().DATABASE_URL;
  await onServer(url, assertDurable);
  await requireMigrated(url);
  // Its rights come with the migrations.
  await onServer(url, assertServing);
}

/** Entries of bin/: prints the sentence and names the exit code that bin/ knows, or throws on. */
export function endForOperator(error: unknown): void {
  const sentence = operatorSentence(error);
  if (!sentence) throw error;
  process.stderr.write(`${sentence}\n`);
  process.exitCode = error instanceof SettingsError || error instanceof ServingRoleError ? 78 : 75;
}

/** The sentence for the operator, when the failure is one that an operator can mend. */
function operatorSentence(error: unknown): string | null {
  if (error instanceof Error && FOR_OPERATORS.some((kind) => error instanceof kind)) return error.message;
  const { code } = error as { code?: string };
  if (!code || !UNREACHABLE.includes(code)) return null;
  return `Basis data pada DATABASE_URL tidak dapat dihubungi (${code}). Periksa alamat, nama, dan sandinya.`;
}

const FOR_OPERATORS = [SettingsError, MigrationError, DurabilityError, ServingRoleError];

/** Nobody listens there, or whoever listens does not know this user, password or database. */
const UNREACHABLE = ["ECONNREFUSED", "ENOTFOUND", "EHOSTUNREACH", "ETIMEDOUT", "28P01", "28000", "3D000"];

async function roleOf(client: Client): Promise<string> {
  const { rows } = await client.query<{ role: string }>("SELECT current_user AS role");
  return rows[0]?.role ?? "";
}

async function onServer<T>(url: string, ask: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on("error", () => {});
  await client.connect();
  try {
    return await ask(client);
  } finally {
    await client.end();
  }
}
