import "server-only";
import { listDraftRequirementKeys } from "@/lib/cases/documents";
import { pinToday } from "@/lib/cases/pin";
import { handedIn } from "@/lib/domain/handed-in";
import { ok } from "@/lib/domain/result";
import type { Context } from "@/lib/platform/context";
import { db } from "@/lib/platform/db";
import { refused } from "@/lib/platform/refusal";
import { refusals } from "./drafts.messages";
import { mayResume } from "./drafts.queries";
import type { FinishDocuments, ResumeDraft, SendDraft } from "./drafts.schema";
import { findDraft } from "./drafts.store";
import { submitDraft } from "./submit-draft.command";

type InHand = { resumeCode: string | null };

/** May the applicant go on from the documents? Names each required document that has no file. */
export async function finishDocuments(ctx: Context, input: FinishDocuments & InHand) {
  const draft = input.resumeCode ? await findDraft(db(), input.resumeCode, input.slug, ctx.clock()) : null;
  if (!draft) return refused(refusals, "draft_gone");
  const { requirements } = await pinToday(db(), input.slug, ctx.clock());
  const files = await listDraftRequirementKeys(db(), draft.id);
  const { missing } = handedIn(requirements, { files, facts: [], atOffice: draft.atOffice });
  if (missing.length === 0) return ok({ slug: input.slug });
  const errors = Object.fromEntries(missing.map((entry) => [entry.key, `Kami belum menerima ${entry.label}.`]));
  return { ...refused(refusals, "draft_incomplete"), errors };
}

/** Once, however often it is asked: the draft's own request id makes a repeat find the first answer. */
export async function sendDraft(ctx: Context, input: SendDraft & InHand) {
  const { resumeCode, slug, requestId, shown } = input;
  return resumeCode ? submitDraft(ctx, { resumeCode, slug, requestId, shown }) : refused(refusals, "draft_gone");
}

/** Proves a resume code that came by link; what was sent opens with its number and the phone alone. */
export async function resumeDraft(ctx: Context, input: ResumeDraft) {
  const open = await mayResume(ctx, input);
  return open ? ok({ slug: input.slug, resumeCode: input.draf }) : refused(refusals, "draft_gone");
}
