import "server-only";
import { ok } from "@/lib/domain/result";
import { recordAudit } from "@/lib/platform/audit";
import type { StaffContext } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/db";
import { addJob } from "@/lib/platform/jobs";
import { refused } from "@/lib/platform/refusal";
import { transaction, writeTime } from "@/lib/platform/transaction";
import { acts, refusals } from "./oss.messages";
import { canTellOfOss } from "./oss.policy";
import type { BeginOutage, EndOutage } from "./oss.schema";

/**
 * From now on nobody's time runs in what is done on OSS, in every case at once: the clocks are counted from this row (see
 * lib/domain/workflow/clock.ts), and no case is written. Whoever presses while one goes on finds that one.
 */
export async function beginOutage(ctx: StaffContext, { requestId, reason }: BeginOutage) {
  return transaction(ctx, async (tx) => {
    await lockOutages(tx);
    if (!canTellOfOss(ctx.actor)) return refused("no_right");
    const known = await tx.ossOutage.findFirst({
      where: { OR: [{ endedAt: null }, { id: requestId }] },
      orderBy: { beganAt: "desc" },
      select: { id: true },
    });
    if (known) return ok({ outage: known.id });
    const beganAt = await writeTime(tx, ctx, await lastEnd(tx));
    const outage = { id: requestId, beganAt, begunById: ctx.actor.id, reason };
    await tx.ossOutage.create({ data: outage, select: { id: true } });
    await recordAudit(tx, ctx, {
      action: acts["oss_outage.begun"],
      subjectType: "oss_outage",
      subjectId: requestId,
      detail: { reason },
    });
    return ok({ outage: requestId });
  });
}

/** For all cases at once. What has been ended already stays ended then. */
export async function endOutage(ctx: StaffContext, { outage: id }: EndOutage) {
  return transaction(ctx, async (tx) => {
    await lockOutages(tx);
    if (!canTellOfOss(ctx.actor)) return refused("no_right");
    const outage = await tx.ossOutage.findUnique({ where: { id }, select: { beganAt: true, endedAt: true } });
    if (!outage) return refused(refusals, "no_such_outage");
    if (outage.endedAt) return ok({ outage: id });
    const endedAt = await writeTime(tx, ctx, outage.beganAt);
    await tx.ossOutage.update({ where: { id }, data: { endedAt, endedById: ctx.actor.id }, select: { id: true } });
    await recordAudit(tx, ctx, { action: acts["oss_outage.ended"], subjectType: "oss_outage", subjectId: id });
    // The dates that the queue keeps were counted without it.
    await addJob(tx, "refresh_due_dates");
    return ok({ outage: id });
  });
}

/** One press after the other: two at once begin one. Reading goes on. */
async function lockOutages(tx: Tx) {
  await tx.$executeRaw`LOCK TABLE oss_outage IN SHARE ROW EXCLUSIVE MODE`;
}

/** Outages do not overlap, even where the clock was set back. */
async function lastEnd(tx: Tx): Promise<Date | null> {
  const { _max } = await tx.ossOutage.aggregate({ _max: { endedAt: true } });
  return _max.endedAt;
}
