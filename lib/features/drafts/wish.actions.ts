"use server";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { partAddress } from "@/lib/domain/form-parts";
import { formAction } from "@/lib/platform/action";
import { publicContext } from "@/lib/platform/context";
import { readResumeCode } from "@/lib/platform/context/draft";
import { chooseWish } from "./wish.commands";
import { ChooseWish } from "./wish.schema";

export const chooseWishAction = formAction({
  schema: ChooseWish,
  gate: publicContext,
  command: async (ctx, input) => chooseWish(ctx, { ...input, resumeCode: await readResumeCode(input.slug) }),
  done: ({ slug }) => {
    revalidatePath(partAddress(slug));
    redirect(`${partAddress(slug)}?lanjut`);
  },
});
