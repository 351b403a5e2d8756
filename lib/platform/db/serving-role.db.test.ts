import { Client } from "pg";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { useDatabase } from "@/lib/testing";
import { env } from "../env";
import { addJob } from "../jobs";
import { db, pool } from ".";
import { assertServing, grantServing, ServingRoleError } from "./serving-role";

/** insufficient_privilege; for TRUNCATE and the like it comes before any trigger. */
const DENIED = { code: "42501" };

describe("the role that serves", () => {
  useDatabase();
  // Rights on a database are not copied with it.
  beforeAll(async () => {
    const owner = await asOwner();
    await grantServing(owner, "portal_serve");
    await owner.end();
  });

  it.each([
    "UPDATE audit_entry SET action = 'x'",
    "DELETE FROM audit_entry",
    "TRUNCATE audit_entry",
    "MERGE INTO audit_entry a USING (SELECT 1) AS one ON false WHEN MATCHED THEN DELETE",
    "UPDATE history_event SET at = now()",
    "DELETE FROM history_event",
    "TRUNCATE history_event CASCADE",
    "DELETE FROM sop_version",
    "UPDATE pinned_definition SET definition = '{}'",
    "DELETE FROM nib_issue",
    "DELETE FROM _prisma_migrations",
    "ALTER TABLE audit_entry DISABLE TRIGGER ALL",
    "ALTER TABLE history_event DISABLE TRIGGER history_event_append_only",
    "DROP TRIGGER audit_entry_append_only ON audit_entry",
    "CREATE TRIGGER mine BEFORE INSERT ON audit_entry FOR EACH ROW EXECUTE FUNCTION refuse_change()",
    "CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN OLD; END'",
    "CREATE RULE mine AS ON INSERT TO audit_entry DO INSTEAD NOTHING",
    "DROP TABLE audit_entry",
    "CREATE TABLE public.mine (id int)",
    "CREATE TEMPORARY TABLE audit_entry (id int)",
    "CREATE SCHEMA mine",
    "CREATE TABLE graphile_worker.audit_entry (id int)",
    "CREATE FUNCTION public.lower(text) RETURNS text LANGUAGE sql AS 'SELECT $1'",
    "SET session_replication_role = replica",
    "SET ROLE portal",
    "ALTER ROLE portal_serve SUPERUSER",
    "ALTER SYSTEM SET fsync = off",
    "SELECT pg_read_file('/etc/passwd')",
    "SELECT pg_ls_dir('/')",
    "SELECT lo_import('/etc/passwd')",
    "COPY (SELECT 1) TO PROGRAM 'true'",
    "COPY setting FROM PROGRAM 'true'",
    "COPY (SELECT 1) TO '/tmp/out-of-the-database'",
    "COPY setting FROM '/etc/passwd'",
  ])("may not %s", async (statement) => {
    await expect(pool().query(statement)).rejects.toMatchObject(DENIED);
  });

  it("reads and adds history and audit, and leaves a job for the worker inside its transaction", async () => {
    await db().$transaction((tx) => addJob(tx, "clean_up"));
    const { rows } = await pool().query("SELECT task_identifier FROM graphile_worker.jobs");
    expect(rows).toEqual([{ task_identifier: "clean_up" }]);
    for (const table of ["audit_entry", "history_event"]) {
      const { rows: may } = await pool().query(
        "SELECT has_table_privilege($1, 'SELECT') AND has_table_privilege($1, 'INSERT') AS both",
        [table],
      );
      expect(may).toEqual([{ both: true }]);
    }
  });

  it("is what boot accepts, again after another migration", async () => {
    const owner = await asOwner();
    try {
      await owner.query("CREATE TABLE newer (id serial PRIMARY KEY)");
      await grantServing(owner, "portal_serve");
      await pool().query("INSERT INTO newer DEFAULT VALUES");
      await assertServing(pool() as never);
    } finally {
      await owner.end();
    }
  });

  it.each([
    ["UPDATE on one column of the audit", "GRANT UPDATE (action) ON audit_entry TO portal_serve"],
    ["DELETE for everybody", "GRANT DELETE ON history_event TO PUBLIC"],
    ["TRUNCATE", "GRANT TRUNCATE ON audit_entry TO portal_serve"],
    ["triggers", "GRANT TRIGGER ON history_event TO portal_serve"],
    ["a table of its own", "ALTER TABLE setting OWNER TO portal_serve"],
    ["things of its own in the schema", "GRANT CREATE ON SCHEMA public TO PUBLIC"],
    [
      "temporary tables",
      "DO $$ BEGIN EXECUTE format('GRANT TEMPORARY ON DATABASE %I TO PUBLIC', current_database()); END $$",
    ],
  ])("is refused at boot with %s", async (_, statement) => {
    const owner = await asOwner();
    try {
      await owner.query("BEGIN");
      await owner.query(statement);
      await owner.query("SET LOCAL SESSION AUTHORIZATION portal_serve");
      await expect(assertServing(owner)).rejects.toThrow(ServingRoleError);
    } finally {
      await owner.query("ROLLBACK");
      await owner.end();
    }
    await assertServing(pool() as never);
  });

  it("is not the owner and superuser of the test server", async () => {
    const owner = await asOwner();
    try {
      await expect(assertServing(owner)).rejects.toThrow(/adalah superuser.*memiliki tabel/s);
    } finally {
      await owner.end();
    }
  });

  async function asOwner() {
    const url = new URL(inject("databaseServer"));
    url.pathname = new URL(env().DATABASE_URL).pathname;
    const client = new Client({ connectionString: url.href });
    await client.connect();
    return client;
  }
});
