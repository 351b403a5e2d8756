import { pool } from "@/lib/platform/db";
import { patiently } from "./patience";
import type { Town } from "./town";

/** Every write of the portal adds a row to one of these at least. */
const TABLES = ["history_event", "document", "draft", "audit_entry"];

/**
 * Three of five transactions, whole: "the server is going down" (twice) and "could not serialize" may come at their very
 * end. The first counts most, for a transaction that runs again at once covers what its first try wrote beside it.
 */
const REFUSE = `
  CREATE OR REPLACE FUNCTION kit_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE chosen int := abs(hashtext(txid_current()::text)) % 5;
  BEGIN
    IF chosen < 3 THEN
      RAISE EXCEPTION 'refused by the fault kit' USING ERRCODE = CASE chosen WHEN 0 THEN '40001' ELSE '57P01' END;
    END IF;
    RETURN NULL;
  END $$`;

/**
 * For a while most of the writes are undone at their last instant, after everything in them was done. Whatever was
 * written beside the transaction stays, and the invariants find it; a kill would have to hit a window of milliseconds.
 */
export async function failCommits(town: Town, milliseconds: number): Promise<void> {
  await change(town, REFUSE);
  for (const table of TABLES)
    await change(
      town,
      `DROP TRIGGER IF EXISTS kit_refuses ON ${table}; CREATE CONSTRAINT TRIGGER kit_refuses AFTER INSERT ON ${table}
         DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION kit_refuse()`,
    );
  try {
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
  } finally {
    for (const table of TABLES) await change(town, `DROP TRIGGER IF EXISTS kit_refuses ON ${table}`);
  }
}

function change(town: Town, sql: string) {
  return patiently(town.witness, "Changing how commits end", async () => Boolean(await pool().query(sql)));
}
