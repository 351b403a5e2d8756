import "server-only";
import { actOnLocked } from "@/lib/cases/act";
import { adoptDraftDocuments } from "@/lib/cases/documents";
import { countAlike, givenRequirements, newApplicationRun, openApplication } from "@/lib/cases/intake";
import { lockApplication } from "@/lib/cases/locks";
import { pinToday } from "@/lib/cases/pin";
import { serviceFormOf } from "@/lib/cases/services";
import type { StatementWay } from "@/lib/domain/counter";
import { checkAnswers } from "@/lib/domain/forms/check-answers";
import { rulesOf } from "@/lib/domain/forms/form-rules";
import type { Asking } from "@/lib/domain/forms/sections";
import { answerLabel } from "@/lib/domain/forms/sections";
import { typedOf } from "@/lib/domain/forms/typed";
import { ok } from "@/lib/domain/result";
import type { RequirementEntry } from "@/lib/domain/service-definition";
import type { Context } from "@/lib/platform/context";
import { type CitizenSession, writeCitizenSession } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/db";
import { changedSince } from "@/lib/platform/edit-version";
import { refused } from "@/lib/platform/refusal";
import { transaction } from "@/lib/platform/transaction";
import { refusals, shownChanged } from "./drafts.messages";
import { findDraft, lockDraft, type StoredDraft } from "./drafts.store";
import { paperSent, WISH_SENT, whatIsSent } from "./what-is-sent.schema";

/** A draft by its id, for whoever has settled that it may be sent, or by the resume code that proves it. */
type DraftKey = { draftId: string } | { resumeCode: string; slug: string };

/**
 * Sends a draft: the application, its first event, its files and its notices come to be
 * together or not at all. A repeat with the same request id gets the first reference.
 * One sender at a time: the second waits for the draft and then finds it sent.
 */
export async function submitDraft(ctx: Context, input: DraftKey & { requestId: string; shown?: string | undefined }) {
  return transaction(ctx, async (tx) => {
    const now = ctx.clock();
    const draft =
      "draftId" in input
        ? await lockDraft(tx, input.draftId)
        : await findDraft(tx, input.resumeCode, input.slug, now, true);
    if (!draft) return refused(refusals, "draft_gone");
    const sent = await submitLocked(ctx, tx, draft, input);
    if (!sent.ok) return sent;
    const { reference, applicationId } = sent.value;
    const session = await openTo(tx, ctx, input, { id: applicationId, reference });
    return ok({ ...sent.value, session });
  });
}

type Submitting = {
  requestId: string;
  /** What the page of checking showed. */
  shown?: string | undefined;
  /** At the counter: how the applicant stated that it is true. */
  statement?: StatementWay | undefined;
};

/** The same for a draft that this transaction has locked. */
export async function submitLocked(ctx: Context, tx: Tx, draft: StoredDraft, input: Submitting) {
  // Before anything is opened to whoever asks: the code alone is no second fact.
  if (draft.requestId !== input.requestId) return refused(refusals, "draft_changed");
  if (draft.sentAt && draft.applicationId) {
    const where = { id: draft.applicationId };
    const { reference } = await tx.application.findUniqueOrThrow({ where, select: { reference: true } });
    return ok({ reference, applicationId: draft.applicationId, repeated: true });
  }
  const now = ctx.clock();
  const pin = await pinToday(tx, draft.slug, now);
  const service = await serviceFormOf(tx, draft.slug);
  const checked = checkAnswers(typedOf(draft.content), rulesOf(service, now, pin.npwpRelaxed));
  if (!checked.ok) return refused(refusals, "draft_incomplete");
  const { answers } = checked;

  const opened = await openApplication(tx, ctx, { draft, pin, answers });
  const { applicationId } = opened;
  const papers = await adoptDraftDocuments(tx, draft.id, applicationId);
  const { atOffice, wishedProgrammeId } = draft;
  const sent = whatIsSent(typedOf(draft.content), { files: papers, atOffice, wishedProgrammeId });
  const changed = input.shown === undefined ? [] : changedSince(input.shown, sent);
  if (changed.length > 0)
    return {
      ...refused(refusals, "shown_changed"),
      sentence: shownChanged(labelsOf(changed, service, pin.requirements)),
    };
  const files = [...new Set(papers.map(({ key }) => key))];
  const { given, missing, ...brought } = givenRequirements(pin.requirements, answers, { files, atOffice });
  // A refusal undoes all of it.
  if (missing.length > 0) return refused(refusals, "draft_incomplete");

  const run = opened.isNew ? newApplicationRun(opened, pin, answers) : await lockApplication(tx, applicationId);
  const { statement } = input;
  const submitted = await actOnLocked(tx, ctx, run, {
    type: "submit",
    given,
    ...brought,
    ...(statement && { statement }),
  });
  if (!submitted.ok) return submitted;

  const answer = JSON.stringify({ reference: run.reference });
  const [noted] = await tx.$queryRaw<{ alike: number }[]>`
    WITH sent AS (UPDATE draft SET sent_at = now(), application_id = ${applicationId}::uuid, updated_at = now() WHERE id = ${draft.id}::uuid)
    INSERT INTO submit_request (id, application_id, command, answer)
    VALUES (${input.requestId}::uuid, ${applicationId}::uuid, 'submit', ${answer}::jsonb)
    RETURNING ${countAlike(applicationId, now)} AS alike`;
  if (opened.isNew && (noted?.alike ?? 0) > MOST_ALIKE) return refused(refusals, "sent_often");
  return ok({ reference: run.reference, applicationId, repeated: false });
}

/** Equal applications within a day, before anybody looked: more are a mistake, or somebody who floods the office. */
const MOST_ALIKE = 10;

/** What the page of checking did not show, in the words of the form. */
function labelsOf(changed: string[], service: Asking, requirements: RequirementEntry[]): string[] {
  const labels = new Map(requirements.map(({ key, label }) => [key, label]));
  const words = changed.map((field) => {
    const paper = paperSent(field);
    if (paper !== null) return labels.get(paper) ?? paper;
    return field === WISH_SENT ? "Kegiatan yang Anda pilih" : answerLabel(service, field);
  });
  return [...new Set(words)];
}

/** Whoever has the resume code follows the case in this browser at once, without the phone number. */
async function openTo(
  tx: Tx,
  ctx: Context,
  key: DraftKey,
  application: { id: string; reference: string },
): Promise<CitizenSession | null> {
  return "resumeCode" in key ? writeCitizenSession(tx, ctx, application) : null;
}
