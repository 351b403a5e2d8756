import type { PoolClient } from "pg";
import { pool } from "@/lib/platform/db";
import { checkInvariants } from "./";
import type { Look } from "./look";
import type { smallOffice } from "./small-office";

export type Office = Awaited<ReturnType<typeof smallOffice>>;

export type Planted = { client: PoolClient; look: Look; run: (sql: string, ...values: unknown[]) => Promise<unknown> };

/** Plants inside a transaction that is undone; triggers and foreign keys sleep meanwhile. */
export async function check(
  office: Office,
  plant: (planted: Planted) => unknown,
  changes: Partial<Look> = {},
): Promise<string[]> {
  const client = await pool().connect();
  try {
    await client.query("BEGIN");
    await client.query("SET LOCAL session_replication_role = replica");
    const look: Look = {
      rows: async (sql, values) => (await client.query(sql, values)).rows,
      files: office.files,
      witness: office.witness,
      settled: false,
      ...changes,
    };
    await plant({ client, look, run: (sql, ...values) => client.query(sql, values) });
    return await checkInvariants(look);
  } finally {
    await client.query("ROLLBACK");
    client.release();
  }
}
