import { pool } from "@/lib/platform/db";
import { patiently, type Town } from "./town";

/** "The server is going down" and "could not serialize": both may come at the very end of a transaction. */
const REFUSE = `
  CREATE OR REPLACE FUNCTION kit_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF random() < 0.5 THEN
      RAISE EXCEPTION 'refused by the fault kit' USING ERRCODE = CASE WHEN random() < 0.5 THEN '57P01' ELSE '40001' END;
    END IF;
    RETURN NULL;
  END $$;
  DROP TRIGGER IF EXISTS kit_refuses ON audit_entry;
  CREATE CONSTRAINT TRIGGER kit_refuses AFTER INSERT ON audit_entry
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION kit_refuse();`;

/**
 * For a while many writes are undone at their last instant, after everything in them was done. Whatever was
 * written beside the transaction stays, and the invariants find it; a kill would have to hit a window of milliseconds.
 */
export async function failCommits(town: Town, milliseconds: number): Promise<void> {
  await change(town, REFUSE);
  try {
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
  } finally {
    await change(town, "DROP TRIGGER IF EXISTS kit_refuses ON audit_entry");
  }
}

function change(town: Town, sql: string) {
  return patiently(town.witness, "Changing how commits end", async () => Boolean(await pool().query(sql)));
}
