import "server-only";
import { Client } from "pg";

/** How many statements the work sends to PostgreSQL, BEGIN and COMMIT included. */
export async function countStatements<T>(work: () => Promise<T>): Promise<{ answer: T; statements: number }> {
  const { prototype } = Client as unknown as { prototype: { query: (...args: unknown[]) => unknown } };
  const { query } = prototype;
  let statements = 0;
  prototype.query = function counted(this: unknown, ...args: unknown[]) {
    statements += 1;
    return query.apply(this, args);
  };
  try {
    return { answer: await work(), statements };
  } finally {
    prototype.query = query;
  }
}
