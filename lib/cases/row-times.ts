import "server-only";
import { fold } from "@/lib/domain/workflow";
import { db, type Tx } from "@/lib/platform/db";
import { getCalendar } from "./calendar";
import { readRuns } from "./runs";
import { listSeatRuns } from "./seats";
import { writeRowTimes } from "./shadows/row-times";

const BATCH = 100;

type Due = {
  id: string;
  scope: "application" | "programme";
  applicationId: string | null;
  service: string;
  kecamatan: string | null;
};

/**
 * Counts the row times of the runs that are due for it from their histories, with the calendar as it stands. Harmless
 * when repeated or stopped half-way; finds nothing once all are done. Answers how many runs it counted.
 */
export async function countRowTimes(now: Date): Promise<number> {
  for (let counted = 0; ; ) {
    const many = await db().$transaction((tx) => countSome(tx, now));
    counted += many;
    if (many === 0) return counted;
  }
}

/** The report is counted anew from the histories of all runs; what stands is right until its turn comes. */
export async function askRowTimes(): Promise<void> {
  await db().$executeRaw`INSERT INTO row_times_due SELECT id FROM run ON CONFLICT DO NOTHING`;
}

async function countSome(tx: Tx, now: Date): Promise<number> {
  const due = await tx.$queryRaw<Due[]>`
    WITH due AS (DELETE FROM row_times_due WHERE run_id IN (SELECT run_id FROM row_times_due LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)
      RETURNING run_id)
    SELECT r.id, r.scope, a.id AS "applicationId", p.service_slug AS service, a.kecamatan_code AS kecamatan
    FROM due JOIN run r ON r.id = due.run_id JOIN pinned_definition p ON p.hash = r.pinned_hash
    LEFT JOIN application a ON a.run_id = r.id ORDER BY r.id FOR UPDATE OF r`;
  if (due.length === 0) return 0;
  const calendar = await getCalendar(tx);
  const runs = await readRuns(
    tx,
    due.map(({ id }) => id),
  );
  const seats = await listSeatRuns(
    tx,
    due.flatMap(({ applicationId }) => applicationId ?? []),
  );
  const timed = due.flatMap(({ id, scope, applicationId, service, kecamatan }) => {
    const run = runs.get(id);
    if (!run) return [];
    const state = fold(run.definition, run.history, seats.get(applicationId ?? ""));
    return [{ id, scope, definition: run.definition, calendar, serviceSlug: service, kecamatan, state, now }];
  });
  await writeRowTimes(tx, timed);
  return due.length;
}
