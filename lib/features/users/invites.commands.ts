import "server-only";
import { ok } from "@/lib/domain/result";
import { recordAudit } from "@/lib/platform/audit";
import { hashPassword } from "@/lib/platform/auth/password";
import type { Context } from "@/lib/platform/context";
import { hashToken } from "@/lib/platform/crypto";
import { refused } from "@/lib/platform/refusal";
import { transaction } from "@/lib/platform/transaction";
import { findOpenInvite } from "./invites.queries";
import type { AcceptedInvite } from "./invites.schema";
import { acts, refusals } from "./users.messages";
import { endOtherSessions } from "./users.store";

/** The link sets a password once; a conditional update decides which of two browsers was first. */
export async function acceptInvite(ctx: Context, { token, password }: AcceptedInvite) {
  // Looked up first, so that invented links cost no hashing; the update below is what counts.
  if (!(await findOpenInvite(ctx, token))) return refused(refusals, "invite_invalid");
  const passwordHash = await hashPassword(password);

  return transaction(ctx, async (tx) => {
    const now = ctx.clock();
    const open = { tokenHash: hashToken(token), usedAt: null, expiresAt: { gt: now }, staff: { active: true } };
    const { count } = await tx.staffInvite.updateMany({ where: open, data: { usedAt: now } });
    if (count === 0) return refused(refusals, "invite_invalid");

    const { staffId } = await tx.staffInvite.findUniqueOrThrow({
      where: { tokenHash: hashToken(token) },
      select: { staffId: true },
    });
    await tx.staff.update({ where: { id: staffId }, data: { passwordHash }, select: { id: true } });
    await endOtherSessions(tx, staffId, now);
    await recordAudit(tx, ctx, { action: acts["staff.password_set"], subjectType: "staff", subjectId: staffId });
    return ok(null);
  });
}
