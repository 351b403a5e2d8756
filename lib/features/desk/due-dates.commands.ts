import "server-only";
import { getCalendar } from "@/lib/cases/calendar";
import { lockApplication } from "@/lib/cases/locks";
import { lockRun } from "@/lib/cases/runs";
import { rewriteDueDates } from "@/lib/cases/shadows/open-duties";
import { ok } from "@/lib/domain/result";
import { fold } from "@/lib/domain/workflow";
import type { Context } from "@/lib/platform/context";
import { db } from "@/lib/platform/db";
import { transaction, writeTime } from "@/lib/platform/transaction";

const PAGE = 100;
const FIRST = "00000000-0000-0000-0000-000000000000";

type OpenRun = { runId: string; applicationId: string | null };

/**
 * After a change of the calendar: counts the due date of every open duty anew. One short transaction
 * a run, so that nobody waits for the whole queue; run twice, the second finds nothing to write.
 */
export async function refreshDueDates(ctx: Context, pageSize = PAGE): Promise<void> {
  let after = FIRST;
  let late = 0;
  for (;;) {
    const page = await listOpenRuns(after, pageSize);
    for (const run of page) if (!(await refreshOne(ctx, run)).ok) late += 1;
    const last = page.at(-1);
    if (!last) break;
    after = last.runId;
  }
  // The job is repeated by the worker until none was left out.
  if (late > 0) throw new Error(`${late} cases were busy and keep their old due date for now`);
}

function listOpenRuns(after: string, take: number): Promise<OpenRun[]> {
  return db().$queryRaw<OpenRun[]>`
    SELECT DISTINCT run_id AS "runId", application_id AS "applicationId" FROM open_duty
    WHERE run_id > ${after}::uuid ORDER BY run_id LIMIT ${take}`;
}

/** The calendar is read under the run's lock: whoever wrote by the old one has committed by then. */
async function refreshOne(ctx: Context, { runId, applicationId }: OpenRun) {
  return transaction(ctx, async (tx) => {
    const application = applicationId ? await lockApplication(tx, applicationId) : null;
    const run = application ?? (await lockRun(tx, runId));
    const now = await writeTime(tx, ctx, run.history.at(-1)?.at);
    const state = fold(run.definition, run.history, application?.seat);
    await rewriteDueDates(tx, run, state, await getCalendar(tx), now);
    return ok(null);
  });
}
