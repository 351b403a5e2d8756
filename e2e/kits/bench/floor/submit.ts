import { createHash, randomBytes, randomUUID } from "node:crypto";
import type { Pool, PoolClient } from "pg";
import { makeReference } from "@/lib/domain/reference-number";
import { type Answer, type FloorRequest, type FloorSettings, seeOther } from "./answer";

/** Where the rows of one sent application lie, and how they name it; in the order in which they may be written. */
const TABLES = {
  run: "t.id = (SELECT run_id FROM application WHERE id = $1)",
  application: "t.id = $1",
  history_event: "t.run_id = (SELECT run_id FROM application WHERE id = $1)",
  open_duty: "t.application_id = $1",
  application_requirement: "t.application_id = $1",
  audit_entry: "t.subject_id = $1::text AND t.action = 'application.submitted'",
  notice: "t.application_id = $1",
  submit_request: "t.application_id = $1",
  citizen_session: "t.application_id = $1",
} as const;

type Row = Record<string, unknown>;

const DRAFT = "SELECT * FROM draft WHERE resume_hash = $1 FOR UPDATE";
const RULES = `
  SELECT s.*, v.id AS version_id, v.definition, (SELECT json_agg(t) FROM setting t) AS settings,
    (SELECT json_agg(h.date) FROM holiday h) AS holidays, (SELECT json_agg(o) FROM office_hours o) AS hours
  FROM service s JOIN LATERAL (SELECT * FROM sop_version v WHERE v.sop_key = s.sop_key ORDER BY v.version DESC LIMIT 1) v ON true
  WHERE s.slug = $1`;
const PAPERS =
  "SELECT DISTINCT requirement_key FROM document WHERE draft_id = $1 AND superseded_at IS NULL AND removed_at IS NULL";
const JOBS = `SELECT graphile_worker.add_job('deliver_notice', json_build_object('id', id), max_attempts := 20, job_key := 'notice:' || id) FROM unnest($1::text[]) AS id`;

/** A submit that writes the rows which the portal wrote for its model, in one transaction. */
export async function makeSubmit(pool: Pool, { modelId }: FloorSettings) {
  const model = new Map<string, Row[]>();
  for (const [table, where] of Object.entries(TABLES)) {
    const { rows } = await pool.query<{ row: Row }>(`SELECT to_jsonb(t) AS row FROM ${table} t WHERE ${where}`, [
      modelId,
    ]);
    model.set(
      table,
      rows.map(({ row }) => row),
    );
  }

  return async (asked: FloorRequest, _body: Buffer): Promise<Answer> => {
    const client = await asked.pool.connect();
    try {
      await client.query("BEGIN");
      await write(client, createHash("sha256").update(asked.cookie("draf_nib")).digest("hex"));
      await client.query("COMMIT");
    } catch (error) {
      await client.query("ROLLBACK");
      throw error;
    } finally {
      client.release();
    }
    return seeOther("/layanan/nib/ajukan/selesai");
  };

  async function write(client: PoolClient, resumeHash: string) {
    const draft = (await client.query({ name: "draft", text: DRAFT, values: [resumeHash] })).rows[0];
    await client.query({ name: "rules", text: RULES, values: [draft.service_slug] });
    await client.query({ name: "papers", text: PAPERS, values: [draft.id] });
    const [id, runId] = [randomUUID(), randomUUID()];
    const own: Row = {
      application_id: id,
      run_id: runId,
      reference: makeReference({ year: 26, serviceLetter: "N", randomBytes: randomBytes(12) }),
      subject_id: id,
    };
    const ids: Record<string, unknown> = { run: runId, application: id, submit_request: draft.request_id };
    const mails: string[] = [];
    for (const [table, rows] of model) {
      const written = rows.map((row) => {
        const one: Row = { ...row };
        for (const [column, value] of Object.entries(own)) if (row[column] != null) one[column] = value;
        if ("id" in row) one.id = ids[table] ?? randomUUID();
        if ("dedupe_key" in row) one.dedupe_key = `${id}:${String(row.dedupe_key)}`;
        if (row.message_id) one.message_id = `<${randomUUID()}@floor>`;
        if ("token_hash" in row) one.token_hash = randomBytes(32).toString("hex");
        if (row.channel === "mail") mails.push(String(one.id));
        return one;
      });
      if (written.length > 0) await insert(client, table, written);
    }
    if (mails.length > 0) await client.query({ name: "jobs", text: JOBS, values: [mails] });
    const adopt = {
      name: "adopt",
      text: "UPDATE document SET application_id = $1 WHERE draft_id = $2 AND removed_at IS NULL",
    };
    await client.query({ ...adopt, values: [id, draft.id] });
    const sent = {
      name: "sent",
      text: "UPDATE draft SET sent_at = now(), application_id = $1, updated_at = now() WHERE id = $2",
    };
    await client.query({ ...sent, values: [id, draft.id] });
  }
}

/** The audit's number comes from its sequence. */
async function insert(client: PoolClient, table: string, rows: Row[]) {
  const id = table === "audit_entry" ? `nextval(pg_get_serial_sequence('audit_entry', 'id'))` : null;
  const columns = Object.keys(rows[0] ?? {});
  const values = columns.map((column) => (id && column === "id" ? id : `"${column}"`));
  const text = `INSERT INTO ${table} ("${columns.join('", "')}") SELECT ${values.join(", ")} FROM jsonb_populate_recordset(null::${table}, $1::jsonb)`;
  if (id) for (const row of rows) row.id = 0;
  await client.query({ name: `insert-${table}`, text, values: [JSON.stringify(rows)] });
}
