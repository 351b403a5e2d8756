"use server";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { PAPERS_PART, partAddress } from "@/lib/domain/form-parts";
import { formAction } from "@/lib/platform/action";
import { publicContext } from "@/lib/platform/context";
import { readResumeCode } from "@/lib/platform/context/draft";
import { bringPaper } from "./at-office.command";
import { BringPaper } from "./at-office.schema";

export const bringPaperAction = formAction({
  schema: BringPaper,
  gate: publicContext,
  command: async (ctx, input) => bringPaper(ctx, { ...input, resumeCode: await readResumeCode(input.slug) }),
  done: ({ slug, requirement }) => {
    revalidatePath(partAddress(slug, PAPERS_PART));
    redirect(`${partAddress(slug, PAPERS_PART)}#syarat-${requirement}`);
  },
});
