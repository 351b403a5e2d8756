import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { Pool, type PoolConfig } from "pg";
import { env } from "../env";
import { type Prisma, PrismaClient } from "./generated/client";

export { Prisma, PrismaClient } from "./generated/client";

/** What a write holds while it is inside `db().$transaction`. */
export type Tx = Prisma.TransactionClient;

/**
 * A frozen database must turn into "coba lagi" within 10 seconds, waiting for
 * a connection, for a lock and for the answer added up.
 */
const TIMEOUTS = {
  connect: 2_000,
  lock: 3_000,
  statement: 4_000,
  /** Counted on our side: a stopped server cannot keep its own time. */
  answer: 4_500,
  transaction: 5_000,
};

const POOL_SIZE = 10;

type Connections = { pool: Pool; client: PrismaClient };

// Survives hot reload in development, where modules are loaded again and again.
const holder = globalThis as { __umkmDatabase?: Connections | undefined };

export function db(): PrismaClient {
  return connections().client;
}

/** The raw pool under Prisma, for the few reads where milliseconds count. */
export function pool(): Pool {
  return connections().pool;
}

export async function closeDatabase() {
  const open = holder.__umkmDatabase;
  holder.__umkmDatabase = undefined;
  await open?.client.$disconnect();
  if (open && !open.pool.ended) await open.pool.end();
}

export function makePool(url: string, options: PoolConfig = {}): Pool {
  const made = new Pool({
    connectionString: url,
    max: POOL_SIZE,
    connectionTimeoutMillis: TIMEOUTS.connect,
    lock_timeout: TIMEOUTS.lock,
    statement_timeout: TIMEOUTS.statement,
    query_timeout: TIMEOUTS.answer,
    idle_in_transaction_session_timeout: TIMEOUTS.transaction,
    ...options,
  });
  // Without a listener an idle connection that the server closes would end the process.
  made.on("error", () => {});
  made.on("connect", (client) => void client.on("error", () => {}));
  return made;
}

export function makeClient(onPool: Pool): PrismaClient {
  return new PrismaClient({
    adapter: new PrismaPg(onPool),
    transactionOptions: { maxWait: TIMEOUTS.connect, timeout: TIMEOUTS.transaction },
  });
}

function connections(): Connections {
  if (!holder.__umkmDatabase) {
    const made = makePool(env().DATABASE_URL);
    holder.__umkmDatabase = { pool: made, client: makeClient(made) };
  }
  return holder.__umkmDatabase;
}
