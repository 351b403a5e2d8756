import "server-only";
import { createHash } from "node:crypto";
import { type Prisma, pool } from ".";

/**
 * A read that every connection plans once and then only carries out, asked of the driver itself: for statements
 * that are asked all day, because planning one with many joins takes longer than answering it. Its plan must be
 * the good one whatever the values are. It runs on a connection of its own, never inside a transaction.
 */
export async function readPrepared<Row extends object>({ text, values }: Prisma.Sql): Promise<Row[]> {
  const { rows } = await pool().query<Row>({ name: nameOf(text), text, values });
  return rows;
}

/** PostgreSQL keeps 63 letters of a name; two texts must never share one. */
function nameOf(text: string): string {
  return createHash("sha256").update(text).digest("base64url");
}
