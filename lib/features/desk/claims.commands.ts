import "server-only";
import { act } from "@/lib/cases/act";
import { ok } from "@/lib/domain/result";
import { witaDate } from "@/lib/domain/working-time";
import type { Context } from "@/lib/platform/context";
import { db, Prisma, type Tx } from "@/lib/platform/db";
import { refused } from "@/lib/platform/refusal";

type Scoped = { applicationId: string | null; programmeId: string | null };
type LostClaim = Scoped & { runId: string; dutyId: string; because: "disabled" | "role_ended" };

/**
 * Gives back the duties held by somebody who can no longer do them: the account is disabled, or no
 * grant of the duty's role is in force today. Harmless when repeated.
 */
export async function releaseLostClaims(ctx: Context): Promise<void> {
  let late = 0;
  for (const claim of await listLostClaims(db(), ctx)) if (!(await releaseOne(ctx, claim)).ok) late += 1;
  if (late > 0) throw new Error(`${late} duties could not be given back yet`);
}

async function releaseOne(ctx: Context, { dutyId: duty, ...claim }: LostClaim) {
  const target = claim.programmeId ? { programmeId: claim.programmeId } : { applicationId: claim.applicationId ?? "" };
  const prepare = async (tx: Tx) => {
    // Under the lock: somebody may have given it back, or got the role again.
    const [still] = await listLostClaims(tx, ctx, { runId: claim.runId, dutyId: duty });
    return still ? ok({ command: { type: "release", duty } as const }) : refused("changed_meanwhile");
  };
  const released = await act(ctx, target, { type: "release", prepare }, { detail: { because: claim.because } });
  return released.ok || released.code === "changed_meanwhile" ? ok(null) : released;
}

function listLostClaims(
  on: Pick<Tx, "$queryRaw">,
  ctx: Context,
  only?: { runId: string; dutyId: string },
): Promise<LostClaim[]> {
  const today = witaDate(ctx.clock());
  const onlyThis = only ? Prisma.sql`AND d.run_id = ${only.runId}::uuid AND d.duty_id = ${only.dutyId}` : Prisma.empty;
  return on.$queryRaw<LostClaim[]>`
    SELECT d.run_id AS "runId", d.duty_id AS "dutyId", d.application_id AS "applicationId",
      d.programme_id AS "programmeId",
      CASE WHEN s.active THEN 'role_ended' ELSE 'disabled' END AS because
    FROM open_duty d JOIN staff s ON s.id = d.claimed_by_id
    WHERE (NOT s.active OR NOT EXISTS (
      SELECT 1 FROM role_grant g
      WHERE g.staff_id = s.id AND g.role = d.role AND g.valid_from <= ${today}::date
        AND (g.valid_to IS NULL OR g.valid_to >= ${today}::date))) ${onlyThis}
    ORDER BY d.run_id, d.duty_id`;
}
