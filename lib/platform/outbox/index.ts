import "server-only";
import { randomUUID } from "node:crypto";
import { db, type Prisma, Prisma as Sql, type Tx } from "../db";
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
  const added = await tx.notice.createManyAndReturn({
    data: notices.map(toRow),
    skipDuplicates: true,
    select: { id: true, channel: true },
  });
  const mails = added.filter((notice) => notice.channel === "mail").map((notice) => notice.id);
  if (mails.length > 0) await addJobs(tx, mails);
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

function toRow(notice: NoticeInput): Prisma.NoticeCreateManyInput {
  const mail = notice.channel === "mail";
  if (mail && !notice.recipient) throw new Error(`Mail without an address: ${notice.dedupeKey}`);
  return {
    id: randomUUID(),
    dedupeKey: notice.dedupeKey,
    channel: notice.channel,
    recipient: notice.recipient ?? "",
    subject: notice.subject,
    body: notice.body,
    link: notice.link ?? "",
    staffId: notice.staffId ?? null,
    applicationId: notice.applicationId ?? null,
    runId: notice.runId ?? null,
    // Fixed now, so that a repeated delivery is the same mail to every mail server.
    messageId: mail ? `<${randomUUID()}@${new URL(env().PUBLIC_URL).hostname}>` : null,
    // What is read in the portal has arrived with the commit.
    state: mail ? "pending" : "sent",
    ...(notice.at && { createdAt: notice.at }),
    sentAt: mail ? null : (notice.at ?? new Date()),
  };
}

async function addJobs(tx: Tx, ids: string[]) {
  await tx.$executeRaw(Sql.sql`
    SELECT graphile_worker.add_job('deliver_notice', json_build_object('id', id), max_attempts := ${MAX_ATTEMPTS}::int)
    FROM unnest(${ids}::text[]) AS id`);
}
