import { pool } from "@/lib/platform/db";

const HELD = 400;

const ROWS = {
  run: "SELECT 1 FROM run WHERE id = (SELECT run_id FROM application WHERE reference = $1) FOR UPDATE",
  draft: "SELECT 1 FROM draft WHERE request_id = $1::uuid FOR UPDATE",
  draftOfUpload: `SELECT 1 FROM draft WHERE id = (SELECT (metadata ->> 'draftId')::uuid FROM upload WHERE custom_id = $1::uuid) FOR UPDATE`,
  /** Whoever takes a number of it waits. */
  register: "SELECT 1 FROM number_series WHERE series = $1 FOR UPDATE",
  programme: "SELECT 1 FROM run WHERE id = (SELECT run_id FROM programme WHERE id = $1::uuid) FOR UPDATE",
};

/**
 * Keeps a row for a moment, so that everybody who starts meanwhile meets at it: who locks before reading waits
 * and reads the truth, who read without a lock has read what is old by then. Luck decides nothing.
 */
export async function meetAt<T>(row: keyof typeof ROWS, key: string, act: () => Promise<T>): Promise<T> {
  const release = await holdRow(row, key);
  const acting = act();
  const settled = acting.then(
    () => {},
    () => {},
  );
  await Promise.race([settled, new Promise((resolve) => setTimeout(resolve, HELD))]);
  await release();
  return acting;
}

/** Holds a row until the answer is called. The database may be broken just now: then nobody is held up. */
export async function holdRow(row: keyof typeof ROWS, key: string): Promise<() => Promise<void>> {
  const client = await pool()
    .connect()
    .catch(() => null);
  await client?.query("BEGIN").catch(() => {});
  await client?.query(ROWS[row], [key]).catch(() => {});
  return async () => {
    await client?.query("ROLLBACK").catch(() => {});
    client?.release();
  };
}
