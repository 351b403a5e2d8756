import "server-only";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { FORM_FIELD, type FormState } from "@/lib/domain/form-state";
import { bringAnswer } from "../brought-answer";

/** Posted by the browser itself, without a script: its answer is a page, and "back" to that page would post it again. */
export async function isPlainPost(): Promise<boolean> {
  return (await headers()).get("next-action") === null;
}

/** Such a form leads to its page, which shows the answer; one that no cookie holds is answered where it was posted. */
export async function leadToAnswer(data: FormData, answer: FormState): Promise<void> {
  const form = formOf(data);
  if (form === "" || !(await isPlainPost())) return;
  const address = await bringAnswer({ form, answer });
  if (address) redirect(address);
}

/** The id of the form that was sent; "": it has none. */
export function formOf(data: FormData): string {
  const form = data.get(FORM_FIELD);
  return typeof form === "string" && form.length <= 100 ? form : "";
}
