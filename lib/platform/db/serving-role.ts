import "server-only";
import { type Client, escapeIdentifier } from "pg";

/** What was once written there is never changed: the triggers say so, and whoever serves cannot take them away. */
const WRITTEN_ONCE = [
  "history_event",
  "audit_entry",
  "sop_version",
  "sop_answer",
  "sop_draft_step",
  "pinned_definition",
  "letter_template",
];
const QUEUE = "graphile_worker";
const POLICY = "portal_serving";
/** The migration runner's lock would do, too; this one is for two that prepare at the same moment. */
const LOCK = 7_310_842_004;

/** The role that would serve may more than serving needs; the message is written for the operator. */
export class ServingRoleError extends Error {}

/**
 * Gives `role` what serving needs on the tables of the portal and of the queue, and takes away what it had beyond it:
 * reading and writing rows, only reading and adding where nothing is ever changed. By the owner, after each migration.
 */
export async function grantServing(client: Client, role: string): Promise<void> {
  const to = escapeIdentifier(role);
  await client.query("BEGIN");
  await client.query("SELECT pg_advisory_xact_lock($1)", [LOCK]);
  // The owner itself must not lose its rights; assertServing refuses it afterwards.
  const { rows } = await client.query<{ owner: boolean }>("SELECT current_user = $1 AS owner", [role]);
  if (!rows[0]?.owner) for (const statement of await statements(client, to)) await client.query(statement);
  await client.query("COMMIT");
}

/** Refuses a role that could change history, owns a table, or reaches beyond the database. */
export async function assertServing(client: Pick<Client, "query">): Promise<void> {
  const { rows } = await client.query<{ role: string; problems: string[] }>(PROBLEMS, [WRITTEN_ONCE.slice(0, 2)]);
  const problems = rows[0]?.problems ?? [];
  if (problems.length === 0) return;
  throw new ServingRoleError(
    `Portal tidak dijalankan: peran basis data "${rows[0]?.role}" pada DATABASE_URL ${problems.join(", ")}. Yang melayani hanya boleh membaca dan menambah riwayat. Buat peran kedua tanpa hak itu untuk DATABASE_URL, dan isi DATABASE_OWNER_URL dengan peran pemilik (docs/how-to/external-postgresql.md).`,
  );
}

async function statements(client: Client, to: string): Promise<string[]> {
  const tables = await namesOf(client, "c.relkind IN ('r', 'v')");
  const sequences = await namesOf(client, "c.relkind = 'S'");
  const guarded = await namesOf(client, "c.relrowsecurity");
  const has = await client.query<{ table: string }>(
    "SELECT tablename AS table FROM pg_policies WHERE policyname = $1",
    [POLICY],
  );
  const { rows } = await client.query<{ database: string }>("SELECT current_database() AS database");
  const database = escapeIdentifier(rows[0]?.database ?? "");
  const known = new Set(has.rows.map(({ table }) => `${QUEUE}.${table}`));
  return [
    `REVOKE ALL ON ${tables.join(", ")} FROM ${to}`,
    // A temporary table would stand in front of the real one for whoever gets the same connection next.
    `REVOKE CREATE, TEMPORARY ON DATABASE ${database} FROM ${to}, PUBLIC`,
    `REVOKE CREATE ON SCHEMA public, ${QUEUE} FROM ${to}, PUBLIC`,
    `GRANT USAGE ON SCHEMA public, ${QUEUE} TO ${to}`,
    `GRANT SELECT, INSERT, UPDATE, DELETE ON ${tables.join(", ")} TO ${to}`,
    `REVOKE UPDATE, DELETE ON ${WRITTEN_ONCE.join(", ")} FROM ${to}`,
    `REVOKE DELETE ON nib_issue, letter FROM ${to}`,
    `REVOKE INSERT, UPDATE, DELETE ON _prisma_migrations, backup FROM ${to}`,
    ...(sequences.length > 0 ? [`GRANT USAGE, SELECT ON SEQUENCE ${sequences.join(", ")} TO ${to}`] : []),
    // The queue hides its rows from everybody but their owner.
    ...guarded.map((table) =>
      known.has(table)
        ? `ALTER POLICY ${POLICY} ON ${table} TO ${to}`
        : `CREATE POLICY ${POLICY} ON ${table} TO ${to} USING (true) WITH CHECK (true)`,
    ),
  ];
}

/** Only what the owner made: other things may live in the same database. */
async function namesOf(client: Client, kind: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT format('%I.%I', n.nspname, c.relname) AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname IN ('public', '${QUEUE}') AND pg_get_userbyid(c.relowner) = current_user AND ${kind} ORDER BY 1`,
  );
  return rows.map(({ name }) => name);
}

const PROBLEMS = `
SELECT current_user AS role, array_remove(ARRAY[
  CASE WHEN r.rolsuper THEN 'adalah superuser' END,
  CASE WHEN r.rolcreaterole THEN 'boleh membuat peran' END,
  CASE WHEN r.rolreplication THEN 'boleh menyalin seluruh server' END,
  CASE WHEN EXISTS (SELECT 1 FROM pg_roles p WHERE p.rolname IN
      ('pg_read_server_files', 'pg_write_server_files', 'pg_execute_server_program', 'pg_write_all_data')
      AND pg_has_role(r.oid, p.oid, 'MEMBER')) THEN 'boleh memakai berkas atau program server' END,
  CASE WHEN EXISTS (SELECT 1 FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname = 'public' AND c.relkind = 'r' AND pg_has_role(r.oid, c.relowner, 'MEMBER')) THEN 'memiliki tabel' END,
  CASE WHEN has_schema_privilege(r.oid, 'public', 'CREATE') OR has_database_privilege(r.oid, current_database(), 'CREATE, TEMPORARY')
    THEN 'boleh membuat tabel dan fungsi' END,
  CASE WHEN EXISTS (SELECT 1 FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname = 'public' AND c.relkind = 'r' AND c.relname = ANY($1)
      AND (has_any_column_privilege(r.oid, c.oid, 'UPDATE') OR has_table_privilege(r.oid, c.oid, 'DELETE, TRUNCATE, TRIGGER')))
    THEN 'boleh mengubah riwayat atau jejak audit' END
], NULL) AS problems FROM pg_roles r WHERE r.rolname = session_user`;
