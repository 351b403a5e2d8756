import "server-only";
import { type EscalationStage, stagesUpTo } from "@/lib/domain/escalation";
import type { Tx } from "@/lib/platform/db";

/** What somebody is told of once: a duty in its round, or another thing of a run that waits for a person. */
export type ToldOf = { runId: string; duty: string; round: number };
type Told = ToldOf & { stage: EscalationStage | "opened" | "shared" };

/** Those of which nobody has been told: the unique row decides between two sweeps; it is written beside the notice. */
export async function keepFirst<Of extends Told>(tx: Tx, at: Date, told: readonly Of[]): Promise<Of[]> {
  if (told.length === 0) return [];
  const rows = told.map(({ runId, duty, round, stage }) => ({ run: runId, duty, round, stage }));
  const kept = await tx.$queryRaw<Told[]>`
    INSERT INTO escalation (run_id, duty_id, round, stage, told_at)
    SELECT x.run, x.duty, x.round, x.stage, ${at}
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS x(run uuid, duty text, round int, stage text)
    ORDER BY x.run, x.duty, x.round, x.stage
    ON CONFLICT DO NOTHING RETURNING run_id AS "runId", duty_id AS duty, round, stage`;
  const first = new Set(kept.map(keyOf));
  return told.filter((of) => first.has(keyOf(of)));
}

/** Those whose stage nobody has been told of; what was leapt over counts as told. */
export async function keepReached<Of extends ToldOf & { stage: EscalationStage }>(
  tx: Tx,
  at: Date,
  late: readonly Of[],
): Promise<Of[]> {
  const kept = await keepFirst(
    tx,
    at,
    late.flatMap((one) => stagesUpTo(one.stage).map((stage) => ({ ...one, stage, isNow: stage === one.stage }))),
  );
  return kept.filter(({ isNow }) => isNow);
}

function keyOf({ runId, duty, round, stage }: Told): string {
  return `${runId} ${duty} ${round} ${stage}`;
}
