import { z } from "zod";

type Limits = { names: RegExp; longest: number; most: number; tooLong: string };

/** What a form sent besides the fields its schema names. */
export const TypedFields = z.record(z.string(), z.union([z.string(), z.array(z.string())]));

/**
 * A form whose questions the catalogue knows and this schema does not: what the schema names is checked by it,
 * everything else is gathered under `typed`, as long as it looks like an answer. Whether somebody asked
 * for it, the command settles.
 */
export function separated<T extends z.ZodObject>(sent: T, { names, longest, most, tooLong }: Limits) {
  const named = new Set(Object.keys(sent.shape).filter((name) => name !== "typed"));
  const whole = sent.superRefine((form, context) => {
    for (const [name, value] of Object.entries(form.typed as z.output<typeof TypedFields>)) {
      const list = [value].flat();
      if (list.length > most || list.some((one) => one.length > longest))
        context.addIssue({ code: "custom", path: [name], message: tooLong });
    }
  });
  return z.preprocess((form) => separate(form, (name) => names.test(name) && !named.has(name)), whole);
}

/** A name that can be no answer's stays where it is, and the strict schema refuses it. */
function separate(form: unknown, isAnswer: (name: string) => boolean): unknown {
  if (typeof form !== "object" || form === null) return form;
  const entries = Object.entries(form);
  return {
    typed: Object.fromEntries(entries.filter(([name]) => isAnswer(name))),
    ...Object.fromEntries(entries.filter(([name]) => !isAnswer(name))),
  };
}
