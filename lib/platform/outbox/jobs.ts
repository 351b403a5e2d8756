import "server-only";
import { db, type Tx } from "../db";
import { PATIENT } from "../db/patient";
import type { ChannelName } from "./channels";

/** Repeats for about three days (graphile-worker waits e^n seconds, at most e^10). */
export const MAX_ATTEMPTS = 20;

/** Runs when the worker starts: a message that waited for a setting, or whose job gave up, gets a job again. */
export async function requeuePending(): Promise<number> {
  return db().$transaction(addMissingJobs, PATIENT);
}

/** The same by hand, with what one channel refused for good. */
export async function retryFailed(tx: Tx, channel: ChannelName): Promise<number> {
  await tx.notice.updateMany({ where: { channel, state: "failed" }, data: { state: "pending" } });
  return addMissingJobs(tx);
}

/**
 * One job per pending notice, found by its key; the key also keeps two workers from adding two. Only the public face
 * of graphile-worker is used: the view `jobs` and the functions.
 */
async function addMissingJobs(tx: Tx): Promise<number> {
  // Written by versions that gave no key: their notices get a job with one below.
  await tx.$executeRaw`
    SELECT graphile_worker.complete_jobs(array_agg(j.id)) FROM graphile_worker.jobs j
    WHERE j.task_identifier = 'deliver_notice' AND j.key IS NULL AND j.locked_at IS NULL HAVING count(*) > 0`;
  const revived = await tx.$executeRaw`
    SELECT graphile_worker.reschedule_jobs(array_agg(j.id), run_at := now(), attempts := 0) FROM graphile_worker.jobs j
    JOIN notice n ON j.key = 'notice:' || n.id
    WHERE n.state = 'pending' AND j.attempts >= j.max_attempts AND j.locked_at IS NULL HAVING count(*) > 0`;
  const added = await tx.$executeRaw`
    SELECT graphile_worker.add_job('deliver_notice', json_build_object('id', n.id), max_attempts := ${MAX_ATTEMPTS}::int,
      job_key := 'notice:' || n.id, job_key_mode := 'unsafe_dedupe')
    FROM notice n
    WHERE n.state = 'pending' AND NOT EXISTS (SELECT 1 FROM graphile_worker.jobs j WHERE j.key = 'notice:' || n.id)`;
  return revived + added;
}
