/** @import { Manifest } from "./manifest.mjs" */

/** Jobs that tell somebody something: since the backup they may have done so. */
export const TELLING = [
  "deliver_notice",
  "tell_participants",
  "tell_late",
  "tell_lost_number",
  "remind_of_corrections",
  "remind_of_drafts",
  "escalate_duties",
  "tell_resting",
  "remind_of_second_aid",
  "tell_new_duties",
  "send_digests",
];

/** Jobs that only work for the portal itself, and go on. */
export const SILENT = [
  "count_row_times",
  "refresh_due_dates",
  "release_lost_claims",
  "seal_birth_dates",
  "keep_letter",
  "make_bundle",
];

/**
 * What must not go on as if nothing had happened: whoever was signed in signs in again, no mail goes out a second
 * time, and no number of a letter is given before somebody has said which ones were given since.
 * @param {import("pg").Client} client
 * @param {Manifest} manifest
 */
export async function quietDown(client, manifest) {
  await client.query("BEGIN");
  await client.query("DELETE FROM staff_session");
  await client.query("DELETE FROM citizen_session");
  await client.query("DELETE FROM held_answer");
  await client.query(
    "UPDATE notice SET state = 'failed', last_error = 'restored' WHERE channel = 'mail' AND state = 'pending'",
  );
  await client.query(
    "SELECT graphile_worker.complete_jobs(ARRAY(SELECT id FROM graphile_worker.jobs WHERE task_identifier = ANY($1)))",
    [TELLING],
  );
  await client.query(
    `UPDATE backup SET state = CASE WHEN id = $1 THEN 'whole'::backup_state ELSE 'failed' END, finished_at = now(), moment = CASE WHEN id = $1 THEN $2::timestamptz END,
       sentence = CASE WHEN id = $1 THEN 'Portal dipulihkan dari cadangan ini.' ELSE 'Terhenti sebelum selesai.' END WHERE state = 'running'`,
    [manifest.id, manifest.moment],
  );
  await client.query("INSERT INTO restoration (backup_id, moment) VALUES ($1, $2)", [manifest.id, manifest.moment]);
  await client.query(
    `INSERT INTO audit_entry (actor_id, actor_name, roles, action, subject_type, subject_id, detail, request_id)
     VALUES ('system:restore', '', '{}', 'portal.restored', 'backup', $1, $2, gen_random_uuid()::text)`,
    [manifest.id, JSON.stringify({ moment: manifest.moment })],
  );
  await client.query("COMMIT");
}
