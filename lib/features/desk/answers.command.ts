import "server-only";
import { act } from "@/lib/cases/act";
import type { ApplicationRun } from "@/lib/cases/case-run";
import { followKbli } from "@/lib/cases/effects/record-nib";
import { openAnswers, snapshotOf } from "@/lib/cases/intake";
import { serviceFormOf } from "@/lib/cases/services";
import { staleAnswers } from "@/lib/cases/stale-answers";
import type { Answers } from "@/lib/domain/answers";
import { changedAnswers } from "@/lib/domain/forms/changed-answers";
import { officeCorrectsField } from "@/lib/domain/forms/office-corrects";
import { ok } from "@/lib/domain/result";
import { witaDate } from "@/lib/domain/working-time";
import type { StaffContext } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/db";
import { refused } from "@/lib/platform/refusal";
import type { CorrectAnswer } from "./answers.schema";

/**
 * The office fills in or corrects one answer. What the applicant wrote stays in the history, and they read there and on
 * their page what it became and why. Whoever had the form open while it was changed is told (lib/platform/edit-version).
 */
export async function correctAnswer(ctx: StaffContext, { reference, field, version, reason, typed }: CorrectAnswer) {
  const type = "correct_answers" as const;
  let corrected: Answers | null = null;
  const prepare = async (tx: Tx, run: ApplicationRun) => {
    const service = await serviceFormOf(tx, run.serviceSlug);
    if (!officeCorrectsField(service, field)) return refused("item_unknown");
    const answers = await openAnswers(tx, run.applicationId);
    const stale = staleAnswers(service, { answers, typed, fields: [field], version });
    if (stale) return stale;
    const changed = changedAnswers({ service, answers, typed, fields: [field], today: witaDate(ctx.clock()) });
    if (!changed.ok) return { ...refused("invalid_input"), errors: changed.errors };
    corrected = changed.answers;
    return ok({ command: { type, changes: changed.changes, reason } });
  };
  return act(
    ctx,
    { reference },
    { type, prepare },
    {
      also: async (tx, { run: { applicationId } }) => {
        if (corrected === null) return ok({});
        await tx.application.update({
          where: { id: applicationId },
          data: snapshotOf(corrected),
          select: { id: true },
        });
        await followKbli(tx, applicationId);
        return ok({});
      },
    },
  );
}
