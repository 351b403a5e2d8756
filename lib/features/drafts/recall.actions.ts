"use server";
import { redirect } from "next/navigation";
import { formAction } from "@/lib/platform/action";
import { citizenContext } from "@/lib/platform/context";
import { setDraftCookie } from "@/lib/platform/context/draft";
import { openForChange } from "./recall.command";
import { RecallApplication } from "./recall.schema";

export const recallAction = formAction({
  schema: RecallApplication,
  gate: ({ reference }) => citizenContext(reference),
  command: openForChange,
  done: async ({ draft }) => {
    if (!draft) return redirect("/lacak");
    await setDraftCookie(draft.serviceSlug, draft.resumeCode);
    redirect(`/layanan/${draft.serviceSlug}/ajukan?bagian=periksa`);
  },
});
