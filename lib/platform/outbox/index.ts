import "server-only";
import { randomUUID } from "node:crypto";
import { db, type Tx } from "../db";
import { env } from "../env";

export { deliverNotice } from "./deliver";

export type NoticeInput = {
  /** Same key, same notice: a repeated write or job adds nothing. */
  dedupeKey: string;
  channel: "portal" | "mail";
  subject: string;
  body: string;
  /** A path inside the portal. */
  link?: string;
  /** For mail. */
  recipient?: string;
  staffId?: string;
  applicationId?: string;
  runId?: string;
  /** The clock of the write; the demo's past stays in the past. */
  at?: Date;
};

/** Repeats for about three days (graphile-worker waits e^n seconds, at most e^10). */
const MAX_ATTEMPTS = 20;

/** Notices and their jobs, in the transaction of what they tell: rolled back together, committed together. */
export async function enqueue(tx: Tx, notices: NoticeInput[]) {
  if (notices.length === 0) return;
  await tx.$executeRaw`
    WITH added AS (
      INSERT INTO notice (id, dedupe_key, channel, recipient, subject, body, link, staff_id, application_id, run_id, message_id, state, created_at, sent_at)
      SELECT n.id, n.dedupe_key, n.channel, n.recipient, n.subject, n.body, n.link, n.staff_id, n.application_id, n.run_id, n.message_id, n.state,
        coalesce(n.created_at, now()), n.sent_at
      FROM jsonb_to_recordset(${JSON.stringify(notices.map(toRow))}::jsonb) AS n(id uuid, dedupe_key text, channel notice_channel, recipient text,
        subject text, body text, link text, staff_id uuid, application_id uuid, run_id uuid, message_id text, state notice_state,
        created_at timestamptz, sent_at timestamptz)
      ON CONFLICT DO NOTHING RETURNING id, channel)
    SELECT graphile_worker.add_job('deliver_notice', json_build_object('id', added.id), max_attempts := ${MAX_ATTEMPTS}::int)
    FROM added WHERE added.channel = 'mail'`;
}

/** At the start of the worker: mail that waited for SMTP_URL, or whose job gave up, gets a job again. */
export async function requeuePendingMail(): Promise<number> {
  return addMissingJobs(db());
}

/** The same by hand, refused mail included. */
export async function retryMail(tx: Tx): Promise<number> {
  await tx.notice.updateMany({ where: { channel: "mail", state: "failed" }, data: { state: "pending" } });
  return addMissingJobs(tx);
}

/** The key keeps two workers from adding two jobs for one notice. */
async function addMissingJobs(on: Pick<Tx, "$executeRaw">): Promise<number> {
  await on.$executeRaw`
    DELETE FROM graphile_worker._private_jobs j
    USING graphile_worker._private_tasks t, notice n
    WHERE t.id = j.task_id AND t.identifier = 'deliver_notice' AND j.payload ->> 'id' = n.id::text
      AND n.state = 'pending' AND j.attempts >= j.max_attempts AND j.locked_at IS NULL`;
  return on.$executeRaw`
    SELECT graphile_worker.add_job('deliver_notice', json_build_object('id', n.id), max_attempts := ${MAX_ATTEMPTS}::int,
      job_key := 'notice:' || n.id, job_key_mode := 'unsafe_dedupe')
    FROM notice n
    WHERE n.state = 'pending' AND n.channel = 'mail'
      AND NOT EXISTS (SELECT 1 FROM graphile_worker._private_jobs j WHERE j.payload ->> 'id' = n.id::text)`;
}

function toRow(notice: NoticeInput) {
  const mail = notice.channel === "mail";
  if (mail && !notice.recipient) throw new Error(`Mail without an address: ${notice.dedupeKey}`);
  return {
    id: randomUUID(),
    dedupe_key: notice.dedupeKey,
    channel: notice.channel,
    recipient: notice.recipient ?? "",
    subject: notice.subject,
    body: notice.body,
    link: notice.link ?? "",
    staff_id: notice.staffId ?? null,
    application_id: notice.applicationId ?? null,
    run_id: notice.runId ?? null,
    // Fixed now, so that a repeated delivery is the same mail to every mail server.
    message_id: mail ? `<${randomUUID()}@${new URL(env().PUBLIC_URL).hostname}>` : null,
    // What is read in the portal has arrived with the commit.
    state: mail ? "pending" : "sent",
    created_at: notice.at ?? null,
    sent_at: mail ? null : (notice.at ?? new Date()),
  };
}
