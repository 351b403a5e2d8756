"use client";

import type { ReactNode } from "react";
import type { FormAction, FormState } from "@/lib/domain/form-state";
import { ErrorSummary } from "./error-summary";
import { FormContext } from "./form-context";
import { SuccessMessage } from "./success-message";
import { useFormAction } from "./use-form-action";

export type ActionFormProps = {
  action: FormAction;
  /** Unique on the page; prefix of the field ids. */
  id?: string;
  /** What stood there before: a saved draft, the present setting. */
  initial?: FormState;
  children: ReactNode;
  className?: string;
};

/** A form over one server action. Checks happen on the server; see ValidatedForm for checks while typing. */
export function ActionForm({ action, id = "f", initial, children, className }: ActionFormProps) {
  const { state, answer, pending, formAction, submit } = useFormAction(action, initial);
  return (
    <FormContext value={{ id, errors: state.errors, values: state.values, message: state.message, pending, answer }}>
      <form id={id} action={formAction} onSubmit={submit} noValidate aria-busy={pending} className={className}>
        <ErrorSummary ok={state.ok} />
        <SuccessMessage ok={state.ok} message={state.message} />
        {children}
      </form>
    </FormContext>
  );
}
