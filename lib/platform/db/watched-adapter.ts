import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import { PrismaPg } from "@prisma/adapter-pg";
import type { SqlDriverAdapter, Transaction } from "@prisma/driver-adapter-utils";
import type { Pool } from "pg";
import { nameOf, type Raw, rawOver } from "./raw";

type Opening = { raw?: Raw };

/** Where whoever opens a transaction waits to hear on which connection it runs. */
const opening = new AsyncLocalStorage<Opening>();

/** Opens a transaction by `open`; `raw` of what is handed over runs statements inside of it. */
export function listenFor<T>(open: (heard: Opening) => Promise<T>): Promise<T> {
  const heard: Opening = {};
  return opening.run(heard, () => open(heard));
}

/** Prisma's adapter, which tells whoever listens what connection a new transaction got. */
export class WatchedPg extends PrismaPg {
  constructor(pool: Pool) {
    super(pool, { statementNameGenerator: nameOf });
  }

  override async connect(): ReturnType<PrismaPg["connect"]> {
    const adapter = await super.connect();
    const start = (adapter as SqlDriverAdapter).startTransaction.bind(adapter);
    (adapter as SqlDriverAdapter).startTransaction = async (level) => {
      const transaction = await start(level);
      const heard = opening.getStore();
      if (heard) heard.raw = rawOver(whileOpen(transaction));
      return transaction;
    };
    return adapter;
  }
}

/** The pool as a connection of the adapter: each statement on whichever line is free. */
export async function adapterOf(pool: Pool): Promise<SqlDriverAdapter> {
  return new WatchedPg(pool).connect();
}

/**
 * After its end (a time-out ends it too) the line belongs to somebody else: a statement that comes late must fail,
 * not run outside of any transaction.
 */
function whileOpen(transaction: Transaction): Pick<Transaction, "queryRaw" | "executeRaw"> {
  const queryRaw = transaction.queryRaw.bind(transaction);
  const executeRaw = transaction.executeRaw.bind(transaction);
  let open = true;
  transaction.executeRaw = (query) => {
    if (/^(COMMIT|ROLLBACK)$/i.test(query.sql)) open = false;
    return executeRaw(query);
  };
  const refuse = () => Object.assign(new Error("The transaction has ended"), { code: "P2028" });
  return {
    queryRaw: async (query) => {
      if (!open) throw refuse();
      return queryRaw(query);
    },
    executeRaw: async (query) => {
      if (!open) throw refuse();
      return executeRaw(query);
    },
  };
}
