"use client";

import { useMemo } from "react";
import { type FieldErrors, useForm } from "react-hook-form";
import type { ActionFormProps } from "./action-form";
import { ErrorSummary } from "./error-summary";
import { type Constraints, FormContext, type Registration } from "./form-context";
import { SuccessMessage } from "./success-message";
import { useFormAction } from "./use-form-action";

/**
 * The same form, checked while typing by react-hook-form from the fields' native
 * constraints. The server checks again and knows more; without JavaScript it alone does.
 */
export function ValidatedForm({ action, id = "f", initial, children, className }: ActionFormProps) {
  const { state, answer, pending, formAction, send } = useFormAction(action, initial);
  const form = useForm<Record<string, unknown>>({ mode: "onTouched", progressive: true, shouldFocusError: false });
  const { errors: found, submitCount, touchedFields } = form.formState;
  const errors = useMemo(() => merge(state.errors, found, touchedFields), [state.errors, found, touchedFields]);

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

/** The server's word stands until the field is touched again and found in order. */
function merge(server: Record<string, string>, found: FieldErrors, touched: object): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const [name, message] of Object.entries(server)) if (!(name in touched)) errors[name] = message;
  for (const [name, error] of Object.entries(found))
    if (typeof error?.message === "string") errors[name] = error.message;
  return errors;
}

function rules(
  label: string,
  { required, minLength, maxLength, pattern, requiredMessage, patternMessage }: Constraints,
) {
  const what = label.charAt(0).toLowerCase() + label.slice(1);
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
