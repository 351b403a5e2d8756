"use server";
import { redirect } from "next/navigation";
import { OVERVIEW_PART, partAddress } from "@/lib/domain/form-parts";
import { formAction, seeAgain } from "@/lib/platform/action";
import { publicContext } from "@/lib/platform/context";
import { findDraftByCookie, readResumeCode, setDraftCookie } from "@/lib/platform/context/draft";
import { visitorAddress } from "@/lib/platform/context/visitor";
import { mailLink, resumeByCode } from "./resume.commands";
import { MailLink, ResumeByCode } from "./resume.schema";

export const resumeByCodeAction = formAction({
  schema: ResumeByCode,
  gate: publicContext,
  command: async (ctx, input) => resumeByCode(ctx, input, await visitorAddress()),
  done: async ({ slug, resumeCode }) => {
    const isOther = (await readResumeCode(slug)) !== resumeCode && (await findDraftByCookie(slug)) !== null;
    // Nothing that is being filled in here is replaced unasked.
    if (isOther) redirect(`${partAddress(slug)}?draf=${resumeCode}`);
    await setDraftCookie(slug, resumeCode);
    redirect(`${partAddress(slug)}?lanjut`);
  },
});

export const mailLinkAction = formAction({
  schema: MailLink,
  gate: publicContext,
  command: async (ctx, input) => mailLink(ctx, { ...input, resumeCode: await readResumeCode(input.slug) }),
  done: ({ slug }) => seeAgain(partAddress(slug, OVERVIEW_PART), "&kabar=tautan"),
});
