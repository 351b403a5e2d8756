import "server-only";
import { NOTICE_KINDS, type NoticeChoices } from "@/lib/domain/notice-kinds";
import { ok } from "@/lib/domain/result";
import { recordAudit } from "@/lib/platform/audit";
import { PASSWORD_TRIES, PASSWORD_TURNS } from "@/lib/platform/auth/credentials";
import { hashPassword, isPassword } from "@/lib/platform/auth/password";
import type { StaffContext } from "@/lib/platform/context";
import { db } from "@/lib/platform/db";
import { giveBack, slowDown } from "@/lib/platform/rate-limit";
import { refused } from "@/lib/platform/refusal";
import { transaction } from "@/lib/platform/transaction";
import type { ChangedPassword, NoticeWaysChosen, OneSession } from "./account.schema";
import { staleNotices } from "./stale-notices.store";
import { acts, refusals } from "./users.messages";
import { endOtherSessions } from "./users.store";

/** All other browsers are signed out: whoever knew the old password is gone. */
export async function changePassword(ctx: StaffContext, { currentPassword, password }: ChangedPassword) {
  const { id, sessionId } = ctx.actor;
  const tries = `own:${id}`;
  const allowed = await slowDown(PASSWORD_TRIES, PASSWORD_TURNS, tries);
  if (!allowed.ok) return allowed;
  const staff = await db().staff.findUniqueOrThrow({ where: { id }, select: { passwordHash: true } });
  if (!(await isPassword(staff.passwordHash, currentPassword)))
    return { ...refused(refusals, "wrong_password"), errors: WRONG };
  await giveBack(PASSWORD_TRIES, tries);
  const passwordHash = await hashPassword(password);

  return transaction(ctx, async (tx) => {
    // Only if nobody set another one meanwhile.
    const { count } = await tx.staff.updateMany({
      where: { id, active: true, passwordHash: staff.passwordHash },
      data: { passwordHash },
    });
    if (count === 0) return refused("changed_meanwhile");
    await endOtherSessions(tx, id, ctx.clock(), sessionId);
    await recordAudit(tx, ctx, { action: acts["staff.password_changed"], subjectType: "staff", subjectId: id });
    return ok(null);
  });
}

/** Which kinds come by which way, for oneself alone; what was sent already stays. */
export async function chooseNotices(ctx: StaffContext, { portal, mail, version }: NoticeWaysChosen) {
  const { id } = ctx.actor;
  const wanted = Object.fromEntries(
    NOTICE_KINDS.map((kind) => [kind, { portal: portal.includes(kind), mail: mail.includes(kind) }]),
  ) as NoticeChoices;
  return transaction(ctx, async (tx) => {
    const stale = version !== undefined && (await staleNotices(tx, id, version, wanted));
    if (stale) return stale;
    await tx.staff.update({ where: { id }, data: { noticeChoices: wanted }, select: { id: true } });
    await recordAudit(tx, ctx, {
      action: acts["staff.notices_chosen"],
      subjectType: "staff",
      subjectId: id,
      detail: { portal, mail },
    });
    return ok(null);
  });
}

export async function endOwnSession(ctx: StaffContext, { sessionId }: OneSession) {
  return transaction(ctx, async (tx) => {
    const { count } = await tx.staffSession.updateMany({
      where: { id: sessionId, staffId: ctx.actor.id, endedAt: null },
      data: { endedAt: ctx.clock() },
    });
    if (count === 0) return refused("not_found");
    await recordAudit(tx, ctx, { action: acts["session.ended"], subjectType: "staff", subjectId: ctx.actor.id });
    return ok(null);
  });
}

export async function endOtherOwnSessions(ctx: StaffContext) {
  return transaction(ctx, async (tx) => {
    await endOtherSessions(tx, ctx.actor.id, ctx.clock(), ctx.actor.sessionId);
    await recordAudit(tx, ctx, { action: acts["staff.sessions_ended"], subjectType: "staff", subjectId: ctx.actor.id });
    return ok(null);
  });
}

const WRONG = { currentPassword: "Kata sandi yang sekarang tidak cocok." };
