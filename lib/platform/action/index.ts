import "server-only";
import { headers } from "next/headers";
import { unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import type { FormAction, FormState, PlainFormAction } from "@/lib/domain/form-state";
import type { Ok, Refused } from "@/lib/domain/result";
import { noteBusy } from "../busy";
import type { Context } from "../caller/types";
import { publicContext } from "../context";
import { isBusy } from "../db/trouble";
import { logger } from "../logger";
import { forgetNews } from "../news";
import { noteProblem } from "../page-problem";
import { refused } from "../refusal";
import { isSameSite } from "../same-site";
import { formValues, hasNul, typedValues } from "./form-values";
import { forgetAnswers, formOf, leadToAnswer } from "./plain-post";
import { type ShownRefusal, sentenceOf } from "./sentences";
import { assertStrict } from "./strict";

export { signedInAddress, unlockedAddress } from "../held-answer";
export { formValues, readableValues } from "./form-values";
export { forgetAnswers, isPlainPost } from "./plain-post";
export { seeAgain } from "./see-again";
export { sentenceOf } from "./sentences";

type Later<T> = T | Promise<T>;
/** `values`: what the form shows from now on where it differs from what was typed (platform/edit-version). */
type Refusing = ShownRefusal & { errors?: Record<string, string>; values?: FormState["values"] };

type Answer = Ok<unknown> | Refused<Refusing>;
type Value<A> = Extract<A, { ok: true }> extends Ok<infer V> ? V : never;

type Recipe<S extends z.ZodType, C extends Context, A extends Answer> = {
  schema: S;
  /** Proves who asks; the parsed input says which case. */
  gate: (input: z.output<S>) => Later<C | Ok<C> | Refused<Refusing>>;
  command: (ctx: C, input: z.output<S>) => Promise<A>;
  /** Revalidates or redirects; what it returns is laid over the form's state (a message, values). */
  done?: (value: Value<A>, input: z.output<S>) => Later<Partial<FormState> | undefined> | Later<void>;
};

/** The one maker of Server Actions: origin → parse → gate → command → done → the page that shows the answer. */
export function formAction<S extends z.ZodType, C extends Context, A extends Answer>(recipe: Recipe<S, C, A>) {
  assertStrict(recipe.schema);

  return act as FormAction & PlainFormAction;

  /** A form that has no script of ours gives its fields alone. */
  async function act(first: FormState | FormData, second?: FormData): Promise<FormState> {
    const data = second ?? first;
    if (!(data instanceof FormData)) return refusedForm(refused("invalid_input"), {});
    const answer = await answerOf(data);
    // Whoever reloads the page of a portal that was busy sends the form once more, and is right to.
    if (answer.message !== BUSY)
      await leadToAnswer(data, answer, { gated: (recipe.gate as unknown) !== publicContext });
    if (!answer.ok) await noteProblem();
    return answer;
  }

  async function answerOf(data: FormData): Promise<FormState> {
    const input = formValues(data);
    const values = typedValues(input);
    try {
      if (!isSameSite({ headers: await headers() })) return refusedForm(refused("cross_site"), values);

      if (hasNul(input)) return refusedForm(refused("invalid_input"), values);
      const parsed = recipe.schema.safeParse(input);
      if (!parsed.success) return invalidForm(parsed.error, values);

      const gate = await recipe.gate(parsed.data);
      if ("ok" in gate && !gate.ok) return refusedForm(gate, values);
      const ctx = "ok" in gate ? gate.value : gate;

      const answer = await recipe.command(ctx, parsed.data);
      if (!answer.ok) return refusedForm(answer, values);
      await forgetAnswers(formOf(data));
      await forgetNews();
      return { ok: true, errors: {}, values: {}, ...(await recipe.done?.(answer.value as Value<A>, parsed.data)) };
    } catch (error) {
      unstable_rethrow(error); // redirect, notFound and forbidden are answers, not faults
      logger.error({ err: error }, "action failed");
      return refusedForm(refused(isBusy(error) ? "busy" : "unexpected"), values);
    }
  }
}

const BUSY = sentenceOf(refused("busy"));

function refusedForm(refusal: Refusing, values: FormState["values"]): FormState {
  if (refusal.code === "busy") noteBusy();
  return {
    ok: false,
    message: sentenceOf(refusal),
    ...(refusal.see && { see: refusal.see }),
    errors: refusal.errors ?? {},
    values: { ...values, ...refusal.values },
  };
}

function invalidForm(error: z.ZodError, values: FormState["values"]): FormState {
  const errors: Record<string, string> = {};
  let message: string | undefined;
  for (const issue of error.issues) {
    const field = fieldOf(issue);
    if (field === "")
      message ??= issue.code === "unrecognized_keys" ? refused("invalid_input").sentence : issue.message;
    else errors[field] ??= issue.message;
  }
  return { ok: false, errors, values, ...(message && { message }) };
}

/** `photos.0` belongs to the field `photos`. */
function fieldOf(issue: z.core.$ZodIssue) {
  return issue.path.filter((part) => typeof part === "string").join(".");
}
