import "server-only";
import { act } from "@/lib/cases/act";
import type { CaseRun } from "@/lib/cases/case-run";
import { ok } from "@/lib/domain/result";
import { currentDuties, fold } from "@/lib/domain/workflow";
import { holdingRoles } from "@/lib/domain/workflow/deciding";
import { witaDate } from "@/lib/domain/working-time";
import { ROLE_HOLDER, rolesInForce } from "@/lib/platform/auth/roles-in-force";
import type { Context } from "@/lib/platform/context";
import { db, Prisma, type Tx } from "@/lib/platform/db";
import { refused } from "@/lib/platform/refusal";

type Claim = { applicationId: string | null; programmeId: string | null; duty: string };

/**
 * Gives back the duties held by somebody who can no longer do them: the account is disabled, or no grant of the duty's
 * role is in force today. Also what waits for the applicant's correction: whose it was is not said to have it in hand, and
 * the answer finds it free. Harmless when repeated.
 */
export async function releaseLostClaims(ctx: Context): Promise<void> {
  let late = 0;
  const claims = [...(await listOpenClaims(ctx)), ...(await listClaimsInCorrection(ctx))];
  for (const claim of claims) if (!(await releaseOne(ctx, claim)).ok) late += 1;
  if (late > 0) throw new Error(`${late} duties could not be given back yet`);
}

async function releaseOne(ctx: Context, { duty, ...claim }: Claim) {
  const target = claim.programmeId ? { programmeId: claim.programmeId } : { applicationId: claim.applicationId ?? "" };
  const detail: { because?: string } = {};
  const prepare = async (tx: Tx, run: CaseRun) => {
    // Under the lock: somebody may have given it back, or got the role again.
    const because = await lostBecause(tx, ctx, run, duty);
    if (!because) return refused("changed_meanwhile");
    detail.because = because;
    return ok({ command: { type: "release", duty } as const });
  };
  const released = await act(ctx, target, { type: "release", prepare }, { detail });
  return released.ok || released.code === "changed_meanwhile" ? ok(null) : released;
}

/** Why whoever has the duty in hand can do it no longer; null: they can, or nobody has it. */
async function lostBecause(tx: Tx, ctx: Context, { definition, history }: CaseRun, duty: string) {
  const held = currentDuties(fold(definition, history)).find((open) => open.duty === duty);
  if (!held?.heldBy) return null;
  const select = { active: true, ...ROLE_HOLDER } as const;
  const { active, grants } = await tx.staff.findUniqueOrThrow({ where: { id: held.heldBy }, select });
  if (!active) return "disabled";
  const roles = rolesInForce(grants, ctx.clock());
  return holdingRoles(definition, held).some((role) => roles.includes(role)) ? null : "role_ended";
}

function listOpenClaims(ctx: Context): Promise<Claim[]> {
  return db().$queryRaw<Claim[]>`
    SELECT d.duty_id AS duty, d.application_id AS "applicationId", d.programme_id AS "programmeId"
    FROM open_duty d JOIN staff s ON s.id = d.claimed_by_id
    WHERE NOT s.active OR NOT EXISTS (
      SELECT 1 FROM role_grant g WHERE g.staff_id = s.id AND g.role = d.role AND ${isInForce(ctx)})
    ORDER BY d.run_id, d.duty_id`;
}

/** No row of the queue says who has these in hand: the last word of their history does. */
function listClaimsInCorrection(ctx: Context): Promise<Claim[]> {
  return db().$queryRaw<Claim[]>`
    SELECT h.duty, a.id AS "applicationId", NULL AS "programmeId"
    FROM application a
    JOIN run r ON r.id = a.run_id
    JOIN pinned_definition p ON p.hash = r.pinned_hash
    CROSS JOIN LATERAL (
      SELECT e.payload->>'duty' AS duty,
        CASE e.type WHEN 'claim_released' THEN NULL WHEN 'assigned' THEN e.payload->>'assignee' ELSE e.actor_id END AS holder
      FROM history_event e
      WHERE e.run_id = a.run_id AND e.type IN ('claimed', 'claim_released', 'taken_over', 'assigned')
      ORDER BY e.sequence DESC LIMIT 1) AS h
    JOIN staff s ON s.id::text = h.holder
    WHERE a.status = 'needs_correction' AND (NOT s.active OR NOT EXISTS (
      SELECT 1 FROM role_grant g
      WHERE g.staff_id = s.id AND ${isInForce(ctx)} AND jsonb_path_exists(p.definition,
        '$.rows[*].duties[*] ? (@.id == $duty && @.role == $role)', jsonb_build_object('duty', h.duty, 'role', g.role))))
    ORDER BY a.run_id`;
}

function isInForce(ctx: Context): Prisma.Sql {
  const today = witaDate(ctx.clock());
  return Prisma.sql`g.valid_from <= ${today}::date AND (g.valid_to IS NULL OR g.valid_to >= ${today}::date)`;
}
