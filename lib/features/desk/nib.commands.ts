import "server-only";
import { act } from "@/lib/cases/act";
import type { ApplicationRun } from "@/lib/cases/case-run";
import { handOver, recordNib } from "@/lib/cases/effects/record-nib";
import { handsOverNib } from "@/lib/domain/nib";
import { ok } from "@/lib/domain/result";
import { dutiesIn } from "@/lib/domain/workflow";
import { witaDate } from "@/lib/domain/working-time";
import type { StaffContext } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/db";
import { refused } from "@/lib/platform/refusal";
import { acts, refusals } from "./desk.messages";
import type { CompleteNibDuty, HandOverNib } from "./nib.schema";

/** SOP 3 row 4: what OSS issued and its file, written down with the end of the duty. */
export async function completeNibDuty(ctx: StaffContext, { reference, duty, note, ...issue }: CompleteNibDuty) {
  const record = { kind: "nib", ...issue };
  const command = { type: "complete_duty", duty, record, ...(note ? { note } : {}) } as const;
  const prepare = async (tx: Tx, run: ApplicationRun) => {
    if (!(await hasOutputFile(tx, run.id, duty))) return refused(refusals, "output_file_missing");
    return issue.issuedOn > witaDate(ctx.clock()) ? refused("invalid_date") : ok({ command });
  };
  return act(
    ctx,
    { reference },
    { type: command.type, prepare },
    {
      audit: acts["nib.recorded"],
      also: async (tx, { run: { applicationId } }) => {
        const recorded = await recordNib(tx, ctx, { applicationId, ...issue });
        return recorded.ok ? ok({}) : recorded;
      },
    },
  );
}

/** SOP 3 row 5: to whom it was given, when and how, written down with the end of the duty; the letter of it fills from this. */
export async function handOverNib(ctx: StaffContext, { reference, duty, note, ...given }: HandOverNib) {
  const record = { kind: "nib_hand_over", ...given };
  const command = { type: "complete_duty", duty, record, ...(note ? { note } : {}) } as const;
  const prepare = async (tx: Tx, run: ApplicationRun) => {
    const { applicationId } = run;
    const issued = await tx.nibIssue.findUnique({ where: { applicationId }, select: { issuedOn: true } });
    const duties = dutiesIn(run.definition, "application");
    if (!issued || !handsOverNib(duties, duty)) return refused(refusals, "nothing_to_hand_over");
    const isBefore = given.on < issued.issuedOn.toISOString().slice(0, 10);
    return isBefore || given.on > witaDate(ctx.clock()) ? refused("invalid_date") : ok({ command });
  };
  return act(
    ctx,
    { reference },
    { type: command.type, prepare },
    {
      audit: acts["nib.handed_over"],
      also: async (tx, { run: { applicationId } }) => {
        await handOver(tx, { applicationId, ...given });
        return ok({});
      },
    },
  );
}

async function hasOutputFile(tx: Tx, runId: string, dutyId: string): Promise<boolean> {
  const file = await tx.document.findFirst({
    where: { runId, dutyId, kind: "output", supersededAt: null, removedAt: null },
    select: { id: true },
  });
  return file !== null;
}
