import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { Pool, type PoolConfig } from "pg";
import { env } from "../env";
import { type Prisma, PrismaClient } from "./generated/client";
import { type Raw, rawOver } from "./raw";
import { adapterOf, listenFor, WatchedPg } from "./watched-adapter";

export { Prisma, PrismaClient } from "./generated/client";
export { plainJson } from "./plain-json";

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

/**
 * Prisma over the pool; statements written by hand go past its query compiler (raw.ts), inside transactions as well.
 * DIRECT_STATEMENTS=0 leaves them to Prisma: slower, the same answers (raw.contract.db.test.ts).
 */
export function makeClient(onPool: Pool): PrismaClient {
  const transactionOptions = { maxWait: TIMEOUTS.connect, timeout: TIMEOUTS.transaction };
  if (!env().DIRECT_STATEMENTS) return new PrismaClient({ adapter: new PrismaPg(onPool), transactionOptions });
  const client = new PrismaClient({ adapter: new WatchedPg(onPool), transactionOptions });
  const adapter = adapterOf(onPool);
  const onAnyLine = rawOver({
    queryRaw: async (query) => (await adapter).queryRaw(query),
    executeRaw: async (query) => (await adapter).executeRaw(query),
  });
  const $transaction = (write: (tx: Tx) => Promise<unknown>, options?: Parameters<PrismaClient["$transaction"]>[1]) =>
    listenFor((heard) =>
      client.$transaction((tx) => {
        if (!heard.raw) throw new Error("The transaction did not tell its connection");
        return write(withOwn(tx, heard.raw));
      }, options),
    );
  return withOwn(client, { ...onAnyLine, $transaction } as Raw);
}

function withOwn<T extends object>(whole: T, own: Raw): T {
  return new Proxy(whole, {
    get: (target, key) => (Object.hasOwn(own, key) ? own[key as keyof Raw] : Reflect.get(target, key)),
  });
}

function connections(): Connections {
  if (!holder.__umkmDatabase) {
    const made = makePool(env().DATABASE_URL);
    holder.__umkmDatabase = { pool: made, client: makeClient(made) };
  }
  return holder.__umkmDatabase;
}
