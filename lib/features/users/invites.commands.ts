import "server-only";
import { ok } from "@/lib/domain/result";
import { recordAudit } from "@/lib/platform/audit";
import { hashPassword } from "@/lib/platform/auth/password";
import type { Context } from "@/lib/platform/context";
import { hashToken } from "@/lib/platform/crypto";
import type { Tx } from "@/lib/platform/db";
import { refused } from "@/lib/platform/refusal";
import { transaction } from "@/lib/platform/transaction";
import { findOpenInvite } from "./invites.queries";
import type { AcceptedInvite } from "./invites.schema";
import { tellOverseers } from "./overseers.store";
import { acts, refusals, restWords } from "./users.messages";
import { REST_HOURS } from "./users.policy";
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

    const invite = await tx.staffInvite.findUniqueOrThrow({ where: { tokenHash: hashToken(token) }, select: USED });
    const { id, staffId } = invite;
    const restsUntil = await restAfter(tx, invite, now);
    const restsById = restsUntil && invite.issuedById;
    await tx.staff.update({
      where: { id: staffId },
      data: { passwordHash, restsUntil, restsById },
      select: { id: true },
    });
    await endOtherSessions(tx, staffId, now);
    if (restsUntil) {
      const words = restWords({ name: invite.staff.name, by: invite.issuedBy?.name ?? "", until: restsUntil });
      await tellOverseers(tx, { key: `rest:${id}`, words, also: staffId }, now);
    }
    await recordAudit(tx, ctx, {
      action: acts["staff.password_set"],
      subjectType: "staff",
      subjectId: staffId,
      detail: { linkBy: invite.issuedById, restsUntil: restsUntil?.toISOString() ?? null },
    });
    return ok(null);
  });
}

const USED = {
  id: true,
  staffId: true,
  issuedById: true,
  issuedBy: { select: { name: true } },
  staff: { select: { name: true } },
} as const;

/**
 * Who set a password by a link cannot be told from the admin who made it: the account rests for a day, in which every
 * admin and the Kadis can look. Not while the office is being set up, when there is nothing to read yet.
 */
async function restAfter(tx: Tx, link: { staffId: string; issuedById: string | null }, now: Date) {
  if (!link.issuedById || link.issuedById === link.staffId) return null;
  const begun = await tx.application.findFirst({ where: { submittedAt: { not: null } }, select: { id: true } });
  return begun && new Date(now.getTime() + REST_HOURS * 3_600_000);
}
