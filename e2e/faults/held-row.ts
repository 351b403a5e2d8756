import { pool } from "@/lib/platform/db";

const HELD = 400;

const ROWS = {
  run: "SELECT 1 FROM run WHERE id = (SELECT run_id FROM application WHERE reference = $1) FOR UPDATE",
  draft: "SELECT 1 FROM draft WHERE request_id = $1::uuid FOR UPDATE",
};

/**
 * Keeps a row for a moment, so that everybody who starts meanwhile meets at it: who locks before reading waits
 * and reads the truth, who read without a lock has read what is old by then. Luck decides nothing.
 */
export async function meetAt<T>(row: keyof typeof ROWS, key: string, act: () => Promise<T>): Promise<T> {
  const client = await pool()
    .connect()
    .catch(() => null);
  // The database is broken just now: then they do not meet.
  const end = () => client?.query("ROLLBACK").catch(() => {});
  await client?.query("BEGIN").catch(() => {});
  await client?.query(ROWS[row], [key]).catch(() => {});
  const acting = act();
  const settled = acting.then(
    () => {},
    () => {},
  );
  await Promise.race([settled, new Promise((resolve) => setTimeout(resolve, HELD))]);
  await end();
  client?.release();
  return acting;
}
