import "server-only";
import { ok } from "@/lib/domain/result";
import { formatShortDate } from "@/lib/domain/working-time/format";
import { addCalendarDays, witaDate } from "@/lib/domain/working-time/wita";
import { recordAudit } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/db";
import { dayColumn, isoDay } from "@/lib/platform/db/day";
import { staleEdit } from "@/lib/platform/edit-version";
import { addJob } from "@/lib/platform/jobs";
import { refused } from "@/lib/platform/refusal";
import { transaction } from "@/lib/platform/transaction";
import type { GrantDecree, GrantEnd, NewGrant } from "./grants.schema";
import { tellOverseers } from "./overseers.store";
import { acts, ownRoleWords, refusals } from "./users.messages";
import { canManageUsers, mayBegin } from "./users.policy";
import { endOtherSessions, hasAdmin, lockAdmins } from "./users.store";

type GivenGrant = Omit<NewGrant, "decree" | "services" | "standsFor"> &
  Partial<Pick<NewGrant, "decree" | "services" | "standsFor">>;

/** `standsFor`: what that person holds in the role, of these services or of all, passes on its first day and comes back after its last. */
export async function grantRole(ctx: Context, { staffId, role, kind, from, to, decree = "", ...rest }: GivenGrant) {
  const { standsFor, services = [] } = rest;
  if (!canManageUsers(ctx.actor)) return refused("no_right");
  if (!mayBegin(ctx.actor, { staffId, from }, witaDate(ctx.clock()))) return refused(refusals, "own_role");
  return transaction(ctx, async (tx) => {
    await lockAdmins(tx);
    const staff = await tx.staff.findUnique({ where: { id: staffId }, select: { id: true, name: true } });
    if (!staff) return refused("not_found");
    if (await overlaps(tx, { staffId, role, from, to })) return refused(refusals, "role_overlap");
    if (standsFor && !(await tx.staff.findUnique({ where: { id: standsFor }, select: { id: true } })))
      return refused("not_found");
    const { id: grantId } = await tx.roleGrant.create({
      data: {
        staffId,
        role,
        kind,
        validFrom: dayColumn(from),
        validTo: dayColumn(to),
        decree,
        standsForId: standsFor ?? null,
        createdAt: ctx.clock(),
        services,
      },
      select: { id: true },
    });
    if (isOwn(ctx, staffId))
      await tellOverseers(
        tx,
        { key: `own-role:${grantId}`, words: ownRoleWords({ name: staff.name, role, from }) },
        ctx.clock(),
      );
    await endSessionsAfterChange(tx, ctx, staffId);
    await recordAudit(tx, ctx, {
      action: acts["role.granted"],
      subjectType: "staff",
      subjectId: staffId,
      detail: { role, kind, from, to: to ?? null, decree, ...(standsFor ? { standsFor, services } : {}) },
    });
    if (standsFor) await addJob(tx, "release_lost_claims");
    return ok(null);
  });
}

export async function endGrant(ctx: Context, { grantId, to, version }: GrantEnd) {
  if (!canManageUsers(ctx.actor)) return refused("no_right");
  return transaction(ctx, async (tx) => {
    await lockAdmins(tx);
    const grant = await tx.roleGrant.findUnique({
      where: { id: grantId },
      select: { staffId: true, role: true, validFrom: true, validTo: true },
    });
    if (!grant) return refused("not_found");
    const stale = version !== undefined && staleEnd(version, isoDay(grant.validTo), to ?? null);
    if (stale) return stale;
    const last = to ?? addCalendarDays(witaDate(ctx.clock()), -1);
    if (to !== undefined && dayColumn(to) < grant.validFrom) return refused("invalid_date");
    // A later last day is a new grant by another name.
    if (isOwn(ctx, grant.staffId) && grant.validTo && dayColumn(last) > grant.validTo)
      return refused(refusals, "own_role");

    // A role that never came into force for a whole day leaves no row; the audit keeps that it was given.
    if (dayColumn(last) < grant.validFrom) await tx.roleGrant.delete({ where: { id: grantId }, select: { id: true } });
    else
      await tx.roleGrant.update({ where: { id: grantId }, data: { validTo: dayColumn(last) }, select: { id: true } });

    if (grant.role === "admin" && !(await hasAdmin(tx, ctx.clock()))) return refused(refusals, "last_admin");
    await endSessionsAfterChange(tx, ctx, grant.staffId);
    await addJob(tx, "release_lost_claims");
    await recordAudit(tx, ctx, {
      action: acts["role.ended"],
      subjectType: "staff",
      subjectId: grant.staffId,
      detail: { role: grant.role, last },
    });
    return ok({ staffId: grant.staffId });
  });
}

/** What stands under the post in letters from now on; those that have their number keep theirs. */
export async function setGrantDecree(ctx: Context, { grantId, decree, version }: GrantDecree) {
  if (!canManageUsers(ctx.actor)) return refused("no_right");
  return transaction(ctx, async (tx) => {
    await lockAdmins(tx);
    const grant = await tx.roleGrant.findUnique({ where: { id: grantId }, select: { staffId: true, decree: true } });
    if (!grant) return refused("not_found");
    const edit = { now: { decree: grant.decree }, wanted: { decree }, labels: { decree: "nomor surat penugasan" } };
    const stale = version !== undefined && staleEdit({ version, ...edit });
    if (stale) return stale;
    await tx.roleGrant.update({ where: { id: grantId }, data: { decree }, select: { id: true } });
    await recordAudit(tx, ctx, {
      action: acts["role.decree_set"],
      subjectType: "staff",
      subjectId: grant.staffId,
      detail: { from: grant.decree, to: decree },
    });
    return ok(null);
  });
}

/** Somebody else has set its last day meanwhile. What was chosen stays in the form: empty there means at once. */
function staleEnd(version: string, now: string | null, wanted: string | null) {
  const say = (_field: string, text: string) => (text ? formatShortDate(text) : "seterusnya");
  const edit = { version, now: { to: now }, wanted: { to: wanted }, labels: { to: "hari terakhir peran ini" }, say };
  const stale = staleEdit(edit);
  return stale && { ...stale, values: { to: wanted ?? "", version: stale.values.version ?? "" } };
}

function isOwn({ actor }: Context, staffId: string): boolean {
  return actor.kind === "staff" && actor.id === staffId;
}

/** Roles are read with every request anyway; the session ends as well, save the admin's own. */
async function endSessionsAfterChange(tx: Tx, ctx: Context, staffId: string) {
  const own = ctx.actor.kind === "staff" && ctx.actor.id === staffId ? ctx.actor.sessionId : undefined;
  await endOtherSessions(tx, staffId, ctx.clock(), own);
}

async function overlaps(tx: Tx, { staffId, role, from, to }: Pick<NewGrant, "staffId" | "role" | "from" | "to">) {
  const found = await tx.roleGrant.findFirst({
    where: {
      staffId,
      role,
      OR: [{ validTo: null }, { validTo: { gte: dayColumn(from) } }],
      ...(to && { validFrom: { lte: dayColumn(to) } }),
    },
    select: { id: true },
  });
  return found !== null;
}
