import { pool } from "@/lib/platform/db";
import { patiently, type Town } from "./town";

/** Every write of the portal adds a row to one of these at least. */
const TABLES = ["history_event", "document", "draft", "audit_entry"];

/** Half of the transactions, whole: "the server is going down" and "could not serialize" may come at their very end. */
const REFUSE = `
  CREATE OR REPLACE FUNCTION kit_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE chosen int := abs(hashtext(txid_current()::text)) % 4;
  BEGIN
    IF chosen < 2 THEN
      RAISE EXCEPTION 'refused by the fault kit' USING ERRCODE = CASE chosen WHEN 0 THEN '57P01' ELSE '40001' END;
    END IF;
    RETURN NULL;
  END $$`;

/**
 * For a while half of the writes are undone at their last instant, after everything in them was done. Whatever was
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
