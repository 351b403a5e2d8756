import "server-only";
import { act } from "@/lib/cases/act";
import { openAnswers } from "@/lib/cases/intake";
import { ok } from "@/lib/domain/result";
import type { CitizenContext } from "@/lib/platform/context";
import { db, type Tx } from "@/lib/platform/db";
import { refused } from "@/lib/platform/refusal";
import { transaction } from "@/lib/platform/transaction";
import { refusals } from "./drafts.messages";
import { lockDraft, renewCode, reopenDraft } from "./drafts.store";
import type { RecallApplication } from "./recall.schema";

export type ReopenedDraft = { serviceSlug: string; resumeCode: string };

/** Opens it to be changed: what was sent is recalled, what was recalled before goes on from wherever its owner is now. */
export async function openForChange(ctx: CitizenContext, input: RecallApplication) {
  const { status } = await db().application.findUniqueOrThrow({
    where: { id: ctx.actor.applicationId },
    select: { status: true },
  });
  return status === "draft" ? continueRecalled(ctx, input) : recallApplication(ctx, input);
}

/** A code is a secret that nobody can read again, so this browser gets a new one, and the former opens nothing more. */
async function continueRecalled(ctx: CitizenContext, { reference }: RecallApplication) {
  const { applicationId } = ctx.actor;
  return transaction(ctx, async (tx) => {
    const open = await tx.draft.findFirst({
      where: { applicationId, sentAt: null },
      orderBy: { createdAt: "desc" },
      select: { id: true },
    });
    const draft = open && (await lockDraft(tx, open.id));
    if (!draft || draft.sentAt) return refused(refusals, "draft_gone");
    const resumeCode = await renewCode(tx, draft.id, ctx.clock());
    return ok({ reference, draft: { serviceSlug: draft.slug, resumeCode } satisfies ReopenedDraft });
  });
}

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
