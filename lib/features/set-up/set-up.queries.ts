import "server-only";
import { readLetterOffice } from "@/lib/cases/letters/office";
import { backupHealth } from "@/lib/domain/backup-age";
import type { SopRole } from "@/lib/domain/roles";
import { type SetUpStep, stepsNotDone, unansweredSteps } from "@/lib/domain/set-up";
import { unfilledRoles } from "@/lib/domain/unfilled-roles";
import type { Definition } from "@/lib/domain/workflow";
import { witaDate } from "@/lib/domain/working-time";
import { canAnswerSop } from "@/lib/features/sop/sop.policy";
import { listSops } from "@/lib/features/sop/sop.queries";
import { canManageUsers } from "@/lib/features/users/users.policy";
import { ROLE_HOLDER, rolesOf } from "@/lib/platform/auth/roles-in-force";
import { readBackupFacts } from "@/lib/platform/backup-state";
import type { StaffContext } from "@/lib/platform/context";
import { db } from "@/lib/platform/db";
import { canSendMail } from "@/lib/platform/mail";

/** What an admin has not set up yet; nobody else is told. */
export async function listNotSetUp(ctx: StaffContext): Promise<SetUpStep[]> {
  if (!canManageUsers(ctx.actor)) return [];
  const today = witaDate(ctx.clock());
  const nextYear = Number(today.slice(0, 4)) + 1;
  const [emptyRoles, letterhead, holidaysOfNextYear, sops, backup] = await Promise.all([
    listEmptyRoles(ctx),
    readLetterOffice(db()),
    db().holiday.count({ where: { date: { gte: new Date(`${nextYear}-01-01`), lte: new Date(`${nextYear}-12-31`) } } }),
    listSops(ctx),
    readBackupFacts(),
  ]);
  const facts = {
    emptyRoles,
    hasLetterhead: letterhead.version > 0,
    sendsMail: canSendMail(),
    nextYear,
    holidaysOfNextYear,
    toConfirm: sops.reduce((sum, { questions, proposals }) => sum + questions + proposals, 0),
    backup: backupHealth(backup, ctx.clock()),
  };
  return stepsNotDone(facts, Number(today.slice(5, 7)));
}

/** What of the SOPs waits for a head's word. */
export async function listUnansweredSops(ctx: StaffContext): Promise<SetUpStep[]> {
  return canAnswerSop(ctx.actor) ? unansweredSteps(await listSops(ctx)) : [];
}

/** Roles that the SOPs in effect give duties to, and that no active account may act in today. */
export async function listEmptyRoles(ctx: StaffContext): Promise<SopRole[]> {
  const [staff, definitions] = await Promise.all([
    db().staff.findMany({ where: { active: true }, select: ROLE_HOLDER }),
    db().$queryRaw<{ definition: Definition }[]>`
      SELECT DISTINCT ON (sop_key) definition FROM sop_version
      WHERE effective_from <= ${witaDate(ctx.clock())}::date ORDER BY sop_key, version DESC`,
  ]);
  return unfilledRoles(
    definitions.map(({ definition }) => definition),
    staff.map((one) => ({ roles: rolesOf(one, ctx.clock()) })),
  );
}
