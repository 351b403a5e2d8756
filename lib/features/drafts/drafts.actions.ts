"use server";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { addressAfter, answerAddress, CHECK_PART, partAddress } from "@/lib/domain/form-parts";
import { forgetAnswers, formAction, isPlainPost, seeAgain } from "@/lib/platform/action";
import { closeCitizenSession, keepCitizenSession, publicContext } from "@/lib/platform/context";
import { clearDraftCookie, readResumeCode, setDraftCookie } from "@/lib/platform/context/draft";
import { visitorAddress } from "@/lib/platform/context/visitor";
import { finishDocuments, resumeDraft, sendDraft } from "./drafts.commands";
import {
  answerForm,
  FinishDocuments,
  ResumeDraft,
  type SavedSection,
  SaveSection,
  SendDraft,
  StartAnew,
} from "./drafts.schema";
import { comparedIn } from "./judge-section.schema";
import { saveSection } from "./save-section.command";

export const saveSectionAction = formAction({
  schema: SaveSection,
  gate: publicContext,
  command: async (ctx, input) =>
    saveSection(ctx, { ...input, resumeCode: await readResumeCode(input.slug), visitor: await visitorAddress() }),
  done: async (saved, input) => {
    await setDraftCookie(input.slug, saved.resumeCode);
    // A page kept by the browser's router would show the form as it was before.
    revalidatePath(partAddress(input.slug));
    await leadOn(saved, input);
    return answerForm(saved);
  },
});

/** Where a page that was sent leads; one that lacks something and was sent by a script stays where it is. */
async function leadOn({ outcome, errors, next, wishRefused }: SavedSection, { slug, page, after }: SaveSection) {
  if (outcome === "sent") redirect(`${partAddress(slug)}/selesai`);
  if (outcome === "complete") redirect(addressAfter(slug, next, { after, wishRefused }));
  // Everything is kept already, so the page can say what is missing at an address of its own.
  if (outcome === "incomplete" && page && (await isPlainPost()))
    redirect(answerAddress(slug, page, { after: after === CHECK_PART, compare: comparedIn(errors) }));
}

export const finishDocumentsAction = formAction({
  schema: FinishDocuments,
  gate: publicContext,
  command: async (ctx, input) => finishDocuments(ctx, { ...input, resumeCode: await readResumeCode(input.slug) }),
  done: ({ slug }) => redirect(partAddress(slug, "periksa")),
});

export const sendDraftAction = formAction({
  schema: SendDraft,
  gate: publicContext,
  command: async (ctx, input) => sendDraft(ctx, { ...input, resumeCode: await readResumeCode(input.slug) }),
  done: async ({ session }, { slug }) => {
    if (session) await keepCitizenSession(session);
    revalidatePath(partAddress(slug));
    redirect(`${partAddress(slug)}/selesai`);
  },
});

export const resumeDraftAction = formAction({
  schema: ResumeDraft,
  gate: publicContext,
  command: resumeDraft,
  done: async ({ slug, resumeCode }) => {
    await setDraftCookie(slug, resumeCode);
    redirect(`${partAddress(slug)}?lanjut`);
  },
});

export const startAnewAction = formAction({
  schema: StartAnew,
  gate: publicContext,
  command: async (_ctx, input) => ({ ok: true as const, value: input }),
  done: async ({ slug, kegiatan, shut, reference }) => {
    await clearDraftCookie(slug);
    await forgetAnswers();
    if (shut && reference) await closeCitizenSession(reference);
    if (shut) return seeAgain("/lacak", `?ditutup=${reference ? "permohonan" : "isian"}`);
    redirect(`${partAddress(slug)}${kegiatan ? `?kegiatan=${kegiatan}` : ""}`);
  },
});
