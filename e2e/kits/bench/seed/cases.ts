import { randomBytes } from "node:crypto";
import { Client } from "pg";
import { makeReference } from "@/lib/domain/reference-number";
import type { Model } from "./models";
import { namesOf } from "./names";

/** Copies in one statement. */
const BATCH = 5_000;
const DAY = 24 * 60;
/** What is still open came in lately; what is closed, in the last two years. */
const SPREAD_DAYS = { open: 40, closed: 730 };

/**
 * Fills the database up to `size` applications with copies of the models: run, history, open duties and
 * requirements, as their commands wrote them, at other times and under other names and numbers.
 */
export async function seedCases(
  url: string,
  models: Model[],
  size: number,
  say: (done: number) => void = () => {},
): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    // What is copied was checked when its model was written: triggers and keys need not look at each copy again.
    await client.query("SET session_replication_role = replica");
    const { rows } = await client.query<{ count: number }>("SELECT count(*)::int FROM application");
    let serial = rows[0]?.count ?? 0;
    while (serial < size) {
      const count = Math.min(BATCH, size - serial);
      for (const { model, copies } of shares(models, count)) {
        await copyCases(client, model, serial, copies);
        serial += copies;
      }
      say(serial);
    }
    await client.query("SET session_replication_role = origin");
    await client.query("VACUUM (ANALYZE) application, run, history_event, open_duty, application_requirement");
    // A gigabyte that is still to be written would be written while the portal is measured.
    await client.query("CHECKPOINT");
  } finally {
    await client.end();
  }
}

/** Splits a batch by weight; what rounding leaves goes to the last model. */
export function shares(models: Model[], count: number): { model: Model; copies: number }[] {
  const total = models.reduce((sum, { weight }) => sum + weight, 0);
  let left = count;
  return models.flatMap((model, index) => {
    const copies = index === models.length - 1 ? left : Math.min(left, Math.floor((count * model.weight) / total));
    left -= copies;
    return copies > 0 ? [{ model, copies }] : [];
  });
}

async function copyCases(client: Client, { applicationId, runId }: Model, from: number, copies: number) {
  const { rows } = await client.query<{ letter: string; open: boolean }>(
    `SELECT s.letter, a.closed_at IS NULL AS open FROM application a JOIN service s ON s.slug = a.service_slug WHERE a.id = $1`,
    [applicationId],
  );
  const { letter = "", open = true } = rows[0] ?? {};
  const days = open ? SPREAD_DAYS.open : SPREAD_DAYS.closed;
  const made = Array.from({ length: copies }, (_, index) => {
    // 7919 is prime: neighbours in the table are no neighbours in time.
    const minutes = ((from + index) * 7919) % (days * DAY);
    const { applicant, business } = namesOf(from + index);
    return { reference: freshReference(letter), applicant, business, minutes };
  });
  await client.query(COPY, [applicationId, runId, JSON.stringify(made)]);
}

const given = new Set<string>();

/** Among a million references of 31^8 two are the same one time in five: the portal tries again, and so does this. */
function freshReference(serviceLetter: string): string {
  const reference = makeReference({ year: 26, serviceLetter, randomBytes: randomBytes(12) });
  if (given.has(reference)) return freshReference(serviceLetter);
  given.add(reference);
  return reference;
}

const COPY = `
  WITH made AS MATERIALIZED (
    SELECT m.*, make_interval(mins => m.minutes) AS earlier, uuidv7() AS id, uuidv7() AS run_id
    FROM jsonb_to_recordset($3::jsonb) AS m(reference text, applicant text, business text, minutes int)),
  runs AS (
    INSERT INTO run (id, scope, pinned_hash, last_sequence, created_at)
    SELECT m.run_id, r.scope, r.pinned_hash, r.last_sequence, r.created_at - m.earlier FROM made m, run r WHERE r.id = $2),
  applications AS (
    INSERT INTO application (id, reference, run_id, service_slug, answers, identity_cipher, identity_key_id, nik_hash, nik_masked,
      applicant_name, business_name, phone, email, village_code, kecamatan_code, status, current_row, due_at, submitted_at, closed_at,
      outcome, served_before, answer_due_at, came_back_at, created_at, updated_at)
    SELECT m.id, m.reference, m.run_id, a.service_slug, a.answers, a.identity_cipher, a.identity_key_id,
      encode(sha256(m.id::text::bytea), 'hex'), a.nik_masked, m.applicant, m.business, a.phone, a.email, a.village_code, a.kecamatan_code,
      a.status, a.current_row, a.due_at - m.earlier, a.submitted_at - m.earlier, a.closed_at - m.earlier, a.outcome, a.served_before,
      a.answer_due_at - m.earlier, a.came_back_at - m.earlier,
      a.created_at - m.earlier, a.updated_at - m.earlier
    FROM made m, application a WHERE a.id = $1),
  events AS (
    INSERT INTO history_event (run_id, sequence, at, actor_id, type, payload, request_id)
    SELECT m.run_id, e.sequence, e.at - m.earlier, e.actor_id, e.type, e.payload, e.request_id
    FROM made m, history_event e WHERE e.run_id = $2 ORDER BY m.run_id, e.sequence),
  duties AS (
    INSERT INTO open_duty (run_id, duty_id, scope, application_id, service_slug, kecamatan_code, status, role, verb, row_no, round,
      opened_at, due_at, waits_for_applicant, place, claimed_by_id, claimed_at)
    SELECT m.run_id, d.duty_id, d.scope, m.id, d.service_slug, d.kecamatan_code, d.status, d.role, d.verb, d.row_no, d.round,
      d.opened_at - m.earlier, d.due_at - m.earlier, d.waits_for_applicant, d.place, d.claimed_by_id, d.claimed_at - m.earlier
    FROM made m, open_duty d WHERE d.run_id = $2)
  INSERT INTO application_requirement (application_id, key, state, row_no, reason, decided_by, decided_at)
  SELECT m.id, q.key, q.state, q.row_no, q.reason, q.decided_by, q.decided_at - m.earlier
  FROM made m, application_requirement q WHERE q.application_id = $1`;
