import "server-only";
import { applyCommand, lockApplication } from "@/lib/cases/application";
import { applyProgrammeCommand, lockProgramme } from "@/lib/cases/programme";
import { ok } from "@/lib/domain/result";
import { witaDate } from "@/lib/domain/working-time";
import type { Context } from "@/lib/platform/context";
import { db, Prisma, type Tx } from "@/lib/platform/db";
import { transaction } from "@/lib/platform/transaction";

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

async function releaseOne(ctx: Context, claim: LostClaim) {
  return transaction(ctx, async (tx) => {
    const programme = claim.programmeId ? await lockProgramme(tx, claim.programmeId) : null;
    const run = claim.applicationId ? await lockApplication(tx, claim.applicationId) : null;
    const [still] = await listLostClaims(tx, ctx, claim);
    if (!still) return ok(null);
    const command = { type: "release", duty: claim.dutyId } as const;
    const audit = { action: "duty.released", detail: { because: still.because } };
    if (programme) return applyProgrammeCommand(tx, ctx, programme, command, audit);
    return run ? applyCommand(tx, ctx, run, command, audit) : ok(null);
  });
}

function listLostClaims(
  on: Pick<Tx, "$queryRaw">,
  ctx: Context,
  only?: { runId: string; dutyId: string },
): Promise<LostClaim[]> {
  const today = witaDate(ctx.clock());
  const one = only ? Prisma.sql`AND d.run_id = ${only.runId}::uuid AND d.duty_id = ${only.dutyId}` : Prisma.empty;
  return on.$queryRaw<LostClaim[]>`
    SELECT d.run_id AS "runId", d.duty_id AS "dutyId", d.application_id AS "applicationId",
      d.programme_id AS "programmeId",
      CASE WHEN s.active THEN 'role_ended' ELSE 'disabled' END AS because
    FROM open_duty d JOIN staff s ON s.id = d.claimed_by_id
    WHERE (NOT s.active OR NOT EXISTS (
      SELECT 1 FROM role_grant g
      WHERE g.staff_id = s.id AND g.role = d.role AND g.valid_from <= ${today}::date
        AND (g.valid_to IS NULL OR g.valid_to >= ${today}::date))) ${one}
    ORDER BY d.run_id, d.duty_id`;
}
