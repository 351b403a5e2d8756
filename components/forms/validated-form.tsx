"use client";

import { type FormEvent, useMemo, useState } from "react";
import { type FieldErrors, useForm } from "react-hook-form";
import type { ActionFormProps } from "./action-form";
import { ErrorSummary } from "./error-summary";
import { type Constraints, FormContext, type Registration } from "./form-context";
import { inSentence } from "./in-sentence";
import { SuccessMessage } from "./success-message";
import { useFormAction } from "./use-form-action";

/**
 * The same form, checked while typing by react-hook-form from the fields' native
 * constraints. The server checks again and knows more; without JavaScript it alone does.
 */
export function ValidatedForm({ action, id = "f", initial, children, className }: ActionFormProps) {
  const { state, answer, pending, formAction, send } = useFormAction(action, initial);
  const form = useForm<Record<string, unknown>>({ mode: "onTouched", progressive: true, shouldFocusError: false });
  const { errors: found, submitCount } = form.formState;
  const [edits, setEdits] = useState({ since: 0, names: NOTHING });
  const edited = edits.since === answer ? edits.names : NOTHING;
  const errors = useMemo(() => merge(state.errors, found, edited), [state.errors, found, edited]);

  function remember(event: FormEvent<HTMLFormElement>) {
    const { name } = event.target as HTMLInputElement;
    if (name && !edited.has(name)) setEdits({ since: answer, names: new Set([...edited, name]) });
  }

  return (
    <FormContext
      value={{
        id,
        errors,
        values: state.values,
        message: state.message,
        pending,
        answer: answer + submitCount,
        register: (name, label, constraints) => form.register(name, rules(label, constraints)) as Registration,
      }}
    >
      <form
        id={id}
        action={formAction}
        noValidate
        aria-busy={pending}
        className={className}
        onChange={remember}
        onSubmit={(event) => {
          event.preventDefault();
          const data = new FormData(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter);
          form
            .handleSubmit(() => send(data))(event)
            .catch(() => send(data));
        }}
      >
        <ErrorSummary ok={state.ok} />
        <SuccessMessage ok={state.ok} message={state.message} />
        {children}
      </form>
    </FormContext>
  );
}

const NOTHING: ReadonlySet<string> = new Set();

/** The server's word stands until the field is edited after its answer. */
function merge(
  server: Record<string, string>,
  found: FieldErrors,
  edited: ReadonlySet<string>,
): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const [name, message] of Object.entries(server)) if (!edited.has(name)) errors[name] = message;
  for (const [name, error] of Object.entries(found))
    if (typeof error?.message === "string") errors[name] = error.message;
  return errors;
}

function rules(
  label: string,
  { required, minLength, maxLength, pattern, requiredMessage, patternMessage }: Constraints,
) {
  const what = inSentence(label);
  return {
    required: required && (requiredMessage ?? `Isi ${what}.`),
    minLength: minLength
      ? { value: minLength, message: patternMessage ?? `${label} paling sedikit ${minLength} karakter.` }
      : undefined,
    maxLength: maxLength ? { value: maxLength, message: `${label} paling banyak ${maxLength} karakter.` } : undefined,
    pattern: pattern
      ? { value: new RegExp(`^(?:${pattern})$`), message: patternMessage ?? `Periksa lagi ${what}.` }
      : undefined,
  };
}
