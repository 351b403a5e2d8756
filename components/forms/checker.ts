import { createFormControl, type FieldErrors } from "react-hook-form";
import { letterCount } from "@/lib/domain/text/letter-count";
import type { Constraints, FormContextValue, Registration } from "./form-context";
import { inSentence } from "./in-sentence";
import { pressEnded } from "./pressing";

/** What the form around it is told with every change. */
export type Checks = {
  errors: Record<string, string>;
  /** Raised by every try to send, also one that was stopped here. */
  tries: number;
  register: FormContextValue["register"];
  /** What fields that appear with an error begin with. */
  values?: Record<string, string>;
  /** Calls `send` only when nothing is found. */
  submit: (event: { preventDefault(): void }, send: () => void) => void;
};

/** Checks while typing, by react-hook-form from the fields' native constraints; see ValidatedForm. */
export function startChecking(tell: (checks: Checks) => void) {
  const { register, handleSubmit, subscribe } = createFormControl<Record<string, unknown>>({
    mode: "onTouched",
    shouldFocusError: false,
  });
  const able: Pick<Checks, "register" | "submit"> = {
    register: (name, label, constraints) => afterPresses(register(name, rules(label, constraints)) as Registration),
    submit: (event, send) => void handleSubmit(send)(event as never).catch(send),
  };
  void pressEnded();
  subscribe({
    formState: { errors: true, submitCount: true } as never,
    callback: ({ errors, submitCount }) => tell({ ...able, errors: messagesOf(errors ?? {}), tries: submitCount ?? 0 }),
  });
  tell({ ...able, errors: {}, tries: 0 });
}

function afterPresses({ onBlur, ...field }: Registration): Registration {
  return Object.assign(field, {
    onBlur: async (event: Parameters<Registration["onBlur"]>[0]) => {
      await pressEnded();
      return onBlur(event);
    },
  });
}

function messagesOf(errors: FieldErrors): Record<string, string> {
  const messages: Record<string, string> = {};
  // A name with a dot would be found deeper; the fields of checked forms have none.
  for (const [name, error] of Object.entries(errors))
    if (typeof error?.message === "string") messages[name] = error.message;
  return messages;
}

function rules(
  label: string,
  { required, minLength, maxLength, pattern, fits, requiredMessage, patternMessage }: Constraints,
) {
  const what = inSentence(label);
  return {
    required: required && (requiredMessage ?? `Isi ${what}.`),
    pattern: pattern
      ? { value: new RegExp(`^(?:${pattern})$`), message: patternMessage ?? `Periksa lagi ${what}.` }
      : undefined,
    validate: async (value: unknown) => {
      const text = String(value ?? "");
      const letters = letterCount(text);
      if (maxLength && letters > maxLength) return `${label} paling banyak ${maxLength} karakter.`;
      if (minLength && text && letters < minLength)
        return patternMessage ?? `${label} paling sedikit ${minLength} karakter.`;
      return !fits || (await fits(text)) || (patternMessage ?? `Periksa lagi ${what}.`);
    },
  };
}
