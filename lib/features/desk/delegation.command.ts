import "server-only";
import { act } from "@/lib/cases/act";
import type { CaseRun } from "@/lib/cases/case-run";
import { ok } from "@/lib/domain/result";
import { DELEGATIONS, type Delegation, isRole, ROLE_NAMES } from "@/lib/domain/roles";
import { currentDuties, fold } from "@/lib/domain/workflow";
import { formatShortDate, witaDate } from "@/lib/domain/working-time";
import type { Context } from "@/lib/platform/context";
import { db, type Tx } from "@/lib/platform/db";
import { isoDay } from "@/lib/platform/db/day";
import { refused } from "@/lib/platform/refusal";

type Passing = {
  grantId: string;
  runId: string;
  duty: string;
  applicationId: string | null;
  programmeId: string | null;
  /** Whoever stands in, and for whom. */
  deputyId: string;
  absentId: string;
  kind: string;
  role: string;
  validTo: Date | null;
  absent: string;
};

/**
 * What somebody holds passes to whoever stands in for them, on the first day of the grant, and comes back after its last:
 * each duty once each way. The row is written in the transaction of the change, so that a job may be killed, run twice or
 * run late. What was taken in hand after the start, or has gone on meanwhile, stays where it is.
 */
export async function passDuties(ctx: Context): Promise<void> {
  let late = 0;
  for (const passing of await listToReturn(ctx)) if (!(await giveBack(ctx, passing))) late += 1;
  for (const passing of await listToPass(ctx)) if (!(await pass(ctx, passing))) late += 1;
  if (late > 0) throw new Error(`${late} duties could not be passed on yet`);
}

/** True: settled one way or the other. */
async function pass(ctx: Context, passing: Passing): Promise<boolean> {
  const { duty, deputyId: assignee, absentId: from, kind, role, validTo, absent, grantId } = passing;
  const name = `${DELEGATIONS[kind as Delegation]} ${isRole(role) ? ROLE_NAMES[role] : role}`;
  const until = validTo ? ` sampai ${formatShortDate(isoDay(validTo))}` : "";
  const reason = `Menggantikan ${absent} sebagai ${name}${until}.`;
  const prepare = async (tx: Tx) =>
    (await isHeldBy(tx, passing, from)) && (await isFirst(tx, ctx, passing))
      ? ok({ command: { type: "assign", duty, assignee, from, reason } as const })
      : refused("changed_meanwhile");
  const answer = await act(ctx, targetOf(passing), { type: "assign", prepare }, { detail: { grant: grantId } });
  return answer.ok || answer.code !== "busy";
}

/** To whom it belonged, where they may still have it; otherwise it is left to the queue as any lost claim. */
async function giveBack(ctx: Context, passing: Passing): Promise<boolean> {
  const { duty, deputyId: from, absentId: assignee, absent, grantId } = passing;
  const reason = `Penugasan pengganti berakhir; kembali kepada ${absent}.`;
  // What waits for a correction meanwhile is theirs as well, and stands in no queue.
  const prepare = async (_tx: Tx, { definition, history }: CaseRun) =>
    currentDuties(fold(definition, history)).some((open) => open.duty === duty && open.heldBy === from)
      ? ok({ command: { type: "assign", duty, assignee, from, reason } as const })
      : refused("changed_meanwhile");
  const also = async (tx: Tx) => ok(await settle(tx, ctx, passing));
  const answer = await act(ctx, targetOf(passing), { type: "assign", prepare }, { detail: { grant: grantId }, also });
  if (!answer.ok && answer.code === "busy") return false;
  // Gone on, held by somebody else, or not theirs to have any more: there is nothing to bring back.
  if (!answer.ok) await settle(db(), ctx, passing);
  return true;
}

async function isHeldBy(tx: Tx, { runId, duty }: Passing, staffId: string): Promise<boolean> {
  return (await tx.openDuty.count({ where: { runId, dutyId: duty, claimedById: staffId } })) === 1;
}

async function isFirst(tx: Tx, ctx: Context, passing: Passing): Promise<boolean> {
  const { grantId, runId, duty: dutyId, deputyId, absentId } = passing;
  const data = [{ grantId, runId, dutyId, deputyId, absentId, passedAt: ctx.clock() }];
  return (await tx.passedDuty.createMany({ data, skipDuplicates: true })).count === 1;
}

async function settle(on: Pick<Tx, "passedDuty">, ctx: Context, { grantId, runId, duty }: Passing): Promise<object> {
  await on.passedDuty.updateMany({
    where: { grantId, runId, dutyId: duty, settledAt: null },
    data: { settledAt: ctx.clock() },
  });
  return {};
}

function targetOf({ applicationId, programmeId }: Passing) {
  return programmeId ? { programmeId } : { applicationId: applicationId ?? "" };
}

/** Grants that are in force today and name for whom: what that person took in hand before the start. */
function listToPass(ctx: Context): Promise<Passing[]> {
  const today = witaDate(ctx.clock());
  return db().$queryRaw<Passing[]>`
    SELECT g.id AS "grantId", d.run_id AS "runId", d.duty_id AS duty, d.application_id AS "applicationId",
      d.programme_id AS "programmeId", g.staff_id AS "deputyId", g.stands_for_id AS "absentId", g.kind::text AS kind, g.role,
      g.valid_to AS "validTo", f.name AS absent
    FROM role_grant g
    JOIN staff s ON s.id = g.staff_id AND s.active
    JOIN staff f ON f.id = g.stands_for_id
    JOIN open_duty d ON d.claimed_by_id = g.stands_for_id AND d.role = g.role
    WHERE g.valid_from <= ${today}::date AND (g.valid_to IS NULL OR g.valid_to >= ${today}::date)
      AND (cardinality(g.services) = 0 OR d.service_slug = ANY(g.services))
      AND d.claimed_at <= GREATEST(g.created_at, (g.valid_from::timestamp AT TIME ZONE 'Asia/Makassar'))
      AND NOT EXISTS (SELECT 1 FROM passed_duty p WHERE p.grant_id = g.id AND p.run_id = d.run_id AND p.duty_id = d.duty_id)
    ORDER BY g.id, d.run_id, d.duty_id`;
}

/** What has not come back of grants that are over or were taken back, or whose holder is disabled. */
async function listToReturn(ctx: Context): Promise<Passing[]> {
  const today = witaDate(ctx.clock());
  return db().$queryRaw<Passing[]>`
    SELECT p.grant_id AS "grantId", p.run_id AS "runId", p.duty_id AS duty, a.id AS "applicationId", m.id AS "programmeId",
      p.deputy_id AS "deputyId", p.absent_id AS "absentId", COALESCE(g.kind::text, '') AS kind, COALESCE(g.role, '') AS role,
      g.valid_to AS "validTo", f.name AS absent
    FROM passed_duty p
    JOIN staff s ON s.id = p.deputy_id
    JOIN staff f ON f.id = p.absent_id
    LEFT JOIN role_grant g ON g.id = p.grant_id
    LEFT JOIN application a ON a.run_id = p.run_id
    LEFT JOIN programme m ON m.run_id = p.run_id
    WHERE p.settled_at IS NULL AND (g.id IS NULL OR g.valid_to < ${today}::date OR NOT s.active)
    ORDER BY p.grant_id, p.run_id, p.duty_id`;
}
