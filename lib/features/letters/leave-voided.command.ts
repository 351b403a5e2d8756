import "server-only";
import { hasNewer } from "@/lib/cases/letters/newer";
import { canKeepRegister } from "@/lib/domain/letters/register-keepers";
import { ok } from "@/lib/domain/result";
import { closed } from "@/lib/domain/text/closed";
import { recordAudit } from "@/lib/platform/audit";
import type { StaffContext } from "@/lib/platform/context";
import { refused } from "@/lib/platform/refusal";
import { transaction } from "@/lib/platform/transaction";
import { acts, refusals } from "./letters.messages";
import type { LeaveVoided } from "./letters.schema";

/** Of a letter that was voided before it is said now that no other is needed: nobody is asked for one any more. */
export async function leaveVoided(ctx: StaffContext, { letterId, reason }: LeaveVoided) {
  if (!canKeepRegister(ctx.actor)) return refused("no_right");
  return transaction(ctx, async (tx) => {
    const [letter] = await tx.$queryRaw<{ state: string; notReplaced: boolean; stateReason: string }[]>`
      SELECT state::text AS state, not_replaced AS "notReplaced", state_reason AS "stateReason"
      FROM letter WHERE id = ${letterId}::uuid FOR UPDATE`;
    if (!letter) return refused("not_found");
    const isOpen = letter.state === "void" && !letter.notReplaced && !(await hasNewer(tx, letterId));
    if (!isOpen) return refused(refusals, "letter_not_awaited");
    await tx.letter.update({
      where: { id: letterId },
      data: { notReplaced: true, stateReason: `${closed(letter.stateReason)} Tidak diganti: ${reason}` },
      select: { id: true },
    });
    const subject = { subjectType: "letter", subjectId: letterId };
    await recordAudit(tx, ctx, { action: acts["letter.unreplaced"], ...subject, detail: { reason } });
    return ok({ letterId });
  });
}
