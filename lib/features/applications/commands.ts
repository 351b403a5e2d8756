import "server-only";
import { ok } from "@/lib/domain/result";
import { adoptDraftDocuments, listDraftRequirementKeys } from "@/lib/features/documents/store";
import { pinToday } from "@/lib/features/sop/store";
import type { Context } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/db";
import { refused } from "@/lib/platform/refusal";
import { transaction } from "@/lib/platform/transaction";
import { getDraftAnswers } from "./drafts/store";
import { givenRequirements, openApplication } from "./intake/store";
import { applyCommand, lockApplication } from "./store";

/**
 * Sends a draft: the application, its first event, its files and its notices come to be
 * together or not at all. A repeat with the same request id gets the first reference.
 */
export async function submitDraft(ctx: Context, input: { draftId: string; requestId: string }) {
  return transaction(ctx, async (tx) => {
    const draft = await lockDraft(tx, input.draftId);
    if (!draft) return refused("draft_gone");
    if (draft.sentAt && draft.applicationId) {
      const sent = await tx.application.findUniqueOrThrow({
        where: { id: draft.applicationId },
        select: { reference: true },
      });
      return ok({ reference: sent.reference, applicationId: draft.applicationId, repeated: true });
    }
    if (draft.requestId !== input.requestId) return refused("draft_changed");

    const answers = await getDraftAnswers(tx, draft.id, ctx.clock());
    if (!answers.ok) return refused("draft_incomplete");
    const pin = await pinToday(tx, draft.serviceSlug, ctx.clock());
    const given = givenRequirements(pin.requirements, answers.answers, await listDraftRequirementKeys(tx, draft.id));
    if (given.missingDocuments.length > 0) return refused("draft_incomplete");

    const applicationId = await openApplication(tx, ctx, { draft, pin, answers: answers.answers });
    await adoptDraftDocuments(tx, draft.id, applicationId);
    const run = await lockApplication(tx, applicationId);
    const submitted = await applyCommand(
      tx,
      ctx,
      run,
      { type: "submit", given: given.keys },
      { action: "application.submitted" },
    );
    if (!submitted.ok) return submitted;

    const answer = JSON.stringify({ reference: run.reference });
    await tx.$executeRaw`
      WITH sent AS (UPDATE draft SET sent_at = ${ctx.clock()}, application_id = ${applicationId}::uuid, updated_at = now() WHERE id = ${draft.id}::uuid)
      INSERT INTO submit_request (id, application_id, command, answer)
      VALUES (${input.requestId}::uuid, ${applicationId}::uuid, 'submit', ${answer}::jsonb)`;
    return ok({ reference: run.reference, applicationId, repeated: false });
  });
}

/** One sender at a time: the second waits here and then finds the draft sent. */
async function lockDraft(tx: Tx, draftId: string) {
  const [draft] = await tx.$queryRaw<LockedDraft[]>`
    SELECT id, service_slug AS "serviceSlug", request_id AS "requestId", application_id AS "applicationId",
      wished_programme_id AS "wishedProgrammeId", sent_at AS "sentAt"
    FROM draft WHERE id = ${draftId}::uuid FOR UPDATE`;
  return draft;
}

type LockedDraft = {
  id: string;
  serviceSlug: string;
  requestId: string;
  applicationId: string | null;
  wishedProgrammeId: string | null;
  sentAt: Date | null;
};
