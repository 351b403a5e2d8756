import "server-only";
import { ok } from "@/lib/domain/result";
import { canManageUsers } from "@/lib/features/users/users.policy";
import { recordAudit } from "@/lib/platform/audit";
import type { StaffContext } from "@/lib/platform/context";
import { refused } from "@/lib/platform/refusal";
import { transaction } from "@/lib/platform/transaction";
import { acts, refusals } from "./backups.messages";
import type { LastNumber } from "./backups.schema";
import { lockOpenRestoration, raiseCounter } from "./backups.store";

/**
 * After a restore: the last number of a register that left the office. Those between what this database knows and
 * that one are gone for good, and the register says so; the next letter gets the number after it.
 */
export async function skipNumbers(ctx: StaffContext, { series, year, last }: LastNumber) {
  if (!canManageUsers(ctx.actor)) return refused("no_right");
  return transaction(ctx, async (tx) => {
    const open = await lockOpenRestoration(tx);
    if (!open) return refused(refusals, "numbers_already_checked");
    const before = await raiseCounter(tx, { series, year, last });
    if (before === null) return refused(refusals, "number_below");
    if (last > before) {
      const skipped = [...open.skipped, { series, year, from: before + 1, to: last }];
      await tx.restoration.update({ where: { id: open.id }, data: { skipped }, select: { id: true } });
      await recordAudit(tx, ctx, {
        action: acts["numbers.skipped"],
        subjectType: "number_series",
        subjectId: `${series}-${year}`,
        detail: { from: before + 1, to: last },
      });
    }
    return ok({ skipped: last - before });
  });
}

/** From now on numbers are given again. */
export async function confirmNumbers(ctx: StaffContext) {
  if (!canManageUsers(ctx.actor)) return refused("no_right");
  return transaction(ctx, async (tx) => {
    const open = await lockOpenRestoration(tx);
    if (!open) return refused(refusals, "numbers_already_checked");
    await tx.restoration.updateMany({
      where: { numbersCheckedAt: null },
      data: { numbersCheckedAt: ctx.clock(), numbersCheckedBy: ctx.actor.id },
    });
    await recordAudit(tx, ctx, {
      action: acts["numbers.checked"],
      subjectType: "restoration",
      subjectId: String(open.id),
      detail: { skipped: open.skipped.length },
    });
    return ok({});
  });
}
