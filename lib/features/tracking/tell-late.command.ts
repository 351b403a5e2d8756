import "server-only";
import { getCalendar } from "@/lib/cases/calendar";
import { readRun } from "@/lib/cases/runs";
import { seatRuns } from "@/lib/cases/seats";
import { lateOf } from "@/lib/domain/late";
import { ok } from "@/lib/domain/result";
import { fold, timeline } from "@/lib/domain/workflow";
import { startOfWitaDay, witaDate } from "@/lib/domain/working-time";
import type { Context } from "@/lib/platform/context";
import { db } from "@/lib/platform/db";
import { enqueue } from "@/lib/platform/outbox";
import { transaction } from "@/lib/platform/transaction";
import { lateMessage } from "./tracking.messages";

const PAGE = 200;
const FIRST = "00000000-0000-0000-0000-000000000000";

type LateCase = { id: string; runId: string; reference: string; email: string | null };

/**
 * The job of each morning: whoever waits for the office since before today hears it, with a new estimate, once for a case;
 * the page goes on saying it. Run again, nobody hears it twice.
 */
export async function tellLate(ctx: Context, page = PAGE): Promise<void> {
  const now = ctx.clock();
  const calendar = await getCalendar();
  for (let after = FIRST; ; ) {
    const cases = await listLate(startOfWitaDay(witaDate(now)), after, page);
    const messages = await Promise.all(
      cases.map(async (one) => {
        const [run, seats] = await Promise.all([readRun(db(), one.runId), seatRuns(db(), one.id)]);
        const state = fold(run.definition, run.history, seats);
        const late = lateOf(timeline(run.definition, state, calendar, now, seats));
        return late ? [{ ...lateMessage(one, late), at: now }] : [];
      }),
    );
    const told = await transaction(ctx, async (tx) => {
      await enqueue(tx, messages.flat());
      return ok(null);
    });
    if (!told.ok) throw new Error(`Telling who waits was too busy at ${after}`);
    const last = cases.at(-1);
    if (!last || cases.length < page) return;
    after = last.id;
  }
}

/** By the shadow of the queue; whether it is the office's turn the history says. A case that sits in a programme waits for its duties. */
function listLate(before: Date, after: string, take: number): Promise<LateCase[]> {
  return db().$queryRaw<LateCase[]>`
    SELECT a.id, a.run_id AS "runId", a.reference, a.email FROM application a
    WHERE a.id > ${after}::uuid AND a.id IN (
      SELECT d.application_id FROM open_duty d
        WHERE d.due_at < ${before} AND NOT d.waits_for_applicant AND d.application_id IS NOT NULL
      UNION SELECT s.application_id FROM open_duty d JOIN seat s ON s.programme_id = d.programme_id AND s.released_at IS NULL
        WHERE d.due_at < ${before})
    ORDER BY a.id LIMIT ${take}`;
}
