import "server-only";
import { ok } from "@/lib/domain/result";
import { recordAudit } from "@/lib/platform/audit";
import { restOf } from "@/lib/platform/auth/roles-in-force";
import type { Context } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/db";
import { staleEdit } from "@/lib/platform/edit-version";
import { addJob } from "@/lib/platform/jobs";
import { refused } from "@/lib/platform/refusal";
import { transaction } from "@/lib/platform/transaction";
import { ACCOUNT_LABELS, shownAccount } from "./account-facts.messages";
import { makeStaff } from "./new-staff.store";
import { acts, refusals } from "./users.messages";
import { canConfirm, canManageUsers } from "./users.policy";
import type { ChangedStaff, NewStaff, OneStaff, StaffActivity } from "./users.schema";
import { endOtherSessions, hasAdmin, issueInvite, lockAdmins } from "./users.store";

export async function createStaff(ctx: Context, input: NewStaff) {
  if (!canManageUsers(ctx.actor)) return refused("no_right");
  return transaction(ctx, async (tx) => {
    await lockAdmins(tx);
    if (await isTaken(tx, input.email)) return { ...refused(refusals, "email_taken"), errors: TAKEN };
    return ok(await makeStaff(tx, ctx, input));
  });
}

export async function changeStaff(ctx: Context, input: ChangedStaff) {
  if (!canManageUsers(ctx.actor)) return refused("no_right");
  return transaction(ctx, async (tx) => {
    await lockAdmins(tx);
    const before = await lockStaff(tx, input.staffId);
    if (!before) return refused("not_found");
    const facts = factsOf(input);
    const { version } = input;
    const now = shownAccount(before);
    const stale = version !== undefined && staleEdit({ version, now, wanted: facts, labels: ACCOUNT_LABELS });
    if (stale) return stale;
    if (await isTaken(tx, input.email, input.staffId)) return { ...refused(refusals, "email_taken"), errors: TAKEN };
    await tx.staff.update({ where: { id: input.staffId }, data: facts, select: { id: true } });
    const changed = (Object.keys(facts) as (keyof typeof facts)[]).filter((key) => facts[key] !== before[key]);
    await recordAudit(tx, ctx, { action: acts["staff.changed"], ...about(input.staffId), detail: { fields: changed } });
    return ok(null);
  });
}

/**
 * Disabled: signed out with the next request, no sign-in, no link; a job gives back the duties they
 * hold. Never deleted, for the history names them.
 */
export async function setStaffActive(ctx: Context, { staffId, active }: StaffActivity) {
  if (!canManageUsers(ctx.actor)) return refused("no_right");
  if (ctx.actor.kind === "staff" && ctx.actor.id === staffId) return refused(refusals, "own_account");
  return transaction(ctx, async (tx) => {
    await lockAdmins(tx);
    const staff = await lockStaff(tx, staffId);
    if (!staff) return refused("not_found");
    const now = ctx.clock();
    const on = active === "ya";
    await tx.staff.update({
      where: { id: staffId },
      data: { active: on, disabledAt: on ? null : now },
      select: { id: true },
    });
    await endOtherSessions(tx, staffId, now);
    if (!on) {
      await tx.staffInvite.deleteMany({ where: { staffId, usedAt: null } });
      if (!(await hasAdmin(tx, now))) return refused(refusals, "last_admin");
      await addJob(tx, "release_lost_claims");
    }
    await recordAudit(tx, ctx, { action: on ? acts["staff.enabled"] : acts["staff.disabled"], ...about(staffId) });
    return ok(null);
  });
}

/** Makes a new link for a forgotten password or an expired invitation. The old password works until a new one is set. */
export async function renewInvite(ctx: Context, { staffId }: OneStaff) {
  if (!canManageUsers(ctx.actor)) return refused("no_right");
  return transaction(ctx, async (tx) => {
    const staff = await lockStaff(tx, staffId);
    if (!staff) return refused("not_found");
    if (!staff.active) return refused(refusals, "account_disabled");
    const invite = await issueInvite(tx, { staffId, issuedById: idOf(ctx) }, ctx.clock());
    await recordAudit(tx, ctx, { action: acts["staff.invited"], ...about(staffId) });
    return ok(invite);
  });
}

/** Another admin knows that the person set this password: the roles are in force at once. */
export async function confirmStaff(ctx: Context, { staffId }: OneStaff) {
  if (!canManageUsers(ctx.actor)) return refused("no_right");
  return transaction(ctx, async (tx) => {
    if (!(await lockStaff(tx, staffId))) return refused("not_found");
    const rest = await tx.staff.findUniqueOrThrow({
      where: { id: staffId },
      select: { id: true, restsUntil: true, restsById: true },
    });
    if (!restOf(rest, ctx.clock())) return refused(refusals, "not_resting");
    if (!canConfirm(ctx.actor, rest)) return refused(refusals, "own_link");
    const data = { restsUntil: null, restsById: null };
    await tx.staff.update({ where: { id: staffId }, data, select: { id: true } });
    await recordAudit(tx, ctx, {
      action: acts["staff.confirmed"],
      ...about(staffId),
      detail: { linkBy: rest.restsById },
    });
    return ok(null);
  });
}

export async function endStaffSessions(ctx: Context, { staffId }: OneStaff) {
  if (!canManageUsers(ctx.actor)) return refused("no_right");
  return transaction(ctx, async (tx) => {
    if (!(await lockStaff(tx, staffId))) return refused("not_found");
    const own = ctx.actor.kind === "staff" && ctx.actor.id === staffId ? ctx.actor.sessionId : undefined;
    await endOtherSessions(tx, staffId, ctx.clock(), own);
    await recordAudit(tx, ctx, { action: acts["staff.sessions_ended"], ...about(staffId) });
    return ok(null);
  });
}

const TAKEN = { email: "Alamat e-mail itu sudah dipakai pengguna lain." };

function factsOf({ name, email, nip, rank, post }: Omit<NewStaff, "roles">) {
  return { name, email, nip: nip ?? null, rank: rank ?? null, post: post ?? null };
}

function idOf({ actor }: Context): string | null {
  return actor.kind === "staff" ? actor.id : null;
}

function about(staffId: string) {
  return { subjectType: "staff", subjectId: staffId };
}

async function isTaken(tx: Tx, email: string, exceptId?: string) {
  const other = await tx.staff.findUnique({ where: { email }, select: { id: true } });
  return other !== null && other.id !== exceptId;
}

async function lockStaff(tx: Tx, staffId: string) {
  await tx.$executeRaw`SELECT 1 FROM staff WHERE id = ${staffId}::uuid FOR UPDATE`;
  return tx.staff.findUnique({
    where: { id: staffId },
    select: { active: true, name: true, email: true, nip: true, rank: true, post: true },
  });
}
