import "server-only";
import { type AskedSecondAid, mayAnswer, readAskedSecondAid } from "@/lib/cases/asked-second-aid";
import { getCalendar } from "@/lib/cases/calendar";
import { type Listener, listListeners } from "@/lib/cases/listeners";
import { keepReached } from "@/lib/cases/told-stages";
import { secondAidDueAt } from "@/lib/domain/double-aid";
import { type EscalationStage, escalationStage } from "@/lib/domain/escalation";
import { ok } from "@/lib/domain/result";
import type { Calendar } from "@/lib/domain/working-time";
import type { Context } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/db";
import { enqueue } from "@/lib/platform/outbox";
import { transaction } from "@/lib/platform/transaction";
import { type LateSecondAid, secondAidUnanswered } from "./aid.messages";

const PAGE = 200;
/** In `escalation` beside the duties of the run: none is called so, theirs begin with the number of a row. */
const SECOND_AID = "second_aid";

/**
 * The sweep of what a head has not answered (rule 18): it stands in no queue, so that the escalation of duties does not
 * see it. The same stages and the same unique row, written in the transaction of the notice.
 */
export async function remindOfSecondAid(ctx: Context, page = PAGE): Promise<void> {
  for (let after = ""; ; ) {
    const from = after;
    const told = await transaction(ctx, async (tx) => ok(await tellPage(tx, ctx, from, page)));
    if (!told.ok) throw new Error("Telling of unanswered second aid was too busy");
    if (told.value === null) return;
    after = told.value;
  }
}

type Late = LateSecondAid & { duty: string; stage: EscalationStage };

/** Answers with where the next page begins; null: this was the last. */
async function tellPage(tx: Tx, ctx: Context, after: string, page: number): Promise<string | null> {
  const asked = await readAskedSecondAid(tx, { take: page, after, held: true });
  const calendar = await getCalendar(tx);
  const late = asked.flatMap((one) => lateOf(one, ctx.clock(), calendar));
  const first = await keepReached(tx, ctx.clock(), late);
  const staff = first.length > 0 ? await listListeners(tx, ctx.clock()) : [];
  await enqueue(
    tx,
    first.flatMap((one) =>
      toTell(one, staff).map((to) => ({ ...secondAidUnanswered(one, one.stage, to), at: ctx.clock() })),
    ),
  );
  return asked.length < page ? null : (asked.at(-1)?.runId ?? null);
}

/** With the stage it has reached; nothing as long as it has time. */
function lateOf(asked: AskedSecondAid, now: Date, calendar: Calendar): Late[] {
  const dueAt = secondAidDueAt(asked.at, calendar);
  const stage = escalationStage({ openedAt: asked.at, dueAt }, now, calendar);
  return stage ? [{ ...asked, dueAt, duty: SECOND_AID, stage }] : [];
}

/** The nearest role above that somebody may answer in; one stage on all who may, and who asked. */
function toTell(asked: Late, staff: readonly Listener[]): Listener[] {
  const able = staff.filter((one) => mayAnswer(asked, one));
  if (asked.stage === "above") return [...able, ...staff.filter(({ id }) => id === asked.askedBy)];
  const nearest = asked.answerers.find((role) => able.some(({ roles }) => roles.includes(role)));
  return able.filter(({ roles }) => nearest && roles.includes(nearest));
}
