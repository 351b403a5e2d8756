import "server-only";
import { act } from "@/lib/cases/act";
import { openAnswers } from "@/lib/cases/intake";
import { ok } from "@/lib/domain/result";
import type { CitizenContext } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/db";
import { reopenDraft } from "./drafts.store";
import type { RecallApplication } from "./recall.schema";

export type ReopenedDraft = { serviceSlug: string; resumeCode: string };

/**
 * A sent application that nobody has touched opens as a draft again, with its own answers and files; its number stays.
 * A resume code is a secret: the repeat of a recall finds the reference and the draft's cookie, not the code.
 */
export async function recallApplication(ctx: CitizenContext, { requestId }: RecallApplication) {
  return act(
    ctx,
    { applicationId: ctx.actor.applicationId },
    { type: "recall" },
    {
      requestId,
      also: async (tx, { run: { applicationId, serviceSlug } }) => {
        const resumeCode = await reopenAsDraft(tx, ctx, { applicationId, serviceSlug });
        return ok({ draft: { serviceSlug, resumeCode } satisfies ReopenedDraft });
      },
    },
  );
}

async function reopenAsDraft(
  tx: Tx,
  ctx: CitizenContext,
  { applicationId, serviceSlug }: { applicationId: string; serviceSlug: string },
): Promise<string> {
  const { wishedProgrammeId } = await tx.application.findUniqueOrThrow({
    where: { id: applicationId },
    select: { wishedProgrammeId: true },
  });
  const answers = await openAnswers(tx, applicationId);
  return reopenDraft(tx, { applicationId, serviceSlug, answers, wishedProgrammeId }, ctx.clock());
}
