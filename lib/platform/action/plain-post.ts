import "server-only";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { FORGETFUL_FIELD, FORM_FIELD, type FormState } from "@/lib/domain/form-state";
import { bringAnswer, forgetBroughtAnswer } from "../brought-answer";
import { forgetHeldAnswer, holdAnswer } from "../held-answer";

/** Posted by the browser itself, without a script: its answer is a page, and "back" to that page would post it again. */
export async function isPlainPost(): Promise<boolean> {
  return (await headers()).get("next-action") === null;
}

/**
 * Such a form leads to its page, which shows the answer; one that no cookie holds is answered where it was posted. Where
 * only those are let in who have proved themselves (`gated`), and whoever sent it is not any more, it leads to where
 * they do, and what was typed waits behind it.
 */
export async function leadToAnswer(data: FormData, answer: FormState, { gated }: { gated: boolean }): Promise<void> {
  if (!(await isPlainPost())) return;
  const form = formOf(data);
  if (gated && !answer.ok) {
    const files = [...data.values()].some((value) => typeof value !== "string" && value.size > 0);
    const locked = await holdAnswer({ form, answer, files });
    if (locked) redirect(locked);
  }
  if (form === "" || data.has(FORGETFUL_FIELD)) return;
  await forgetHeldAnswer(form);
  const address = await bringAnswer({ form, answer });
  if (address) redirect(address);
}

/** `form` was taken: what it was answered before is over. Without one: nothing that was typed stays in this browser. */
export async function forgetAnswers(form?: string): Promise<void> {
  await forgetBroughtAnswer(form);
  await forgetHeldAnswer(form);
}

/** The id of the form that was sent; "": it has none. */
export function formOf(data: FormData): string {
  const form = data.get(FORM_FIELD);
  return typeof form === "string" && form.length <= 100 ? form : "";
}
