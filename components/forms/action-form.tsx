"use client";

import type { ReactNode } from "react";
import { Details } from "@/components/ui/details";
import type { FormAction, FormState } from "@/lib/domain/form-state";
import { ErrorSummary } from "./error-summary";
import { FormContext } from "./form-context";
import { FormMark } from "./form-mark";
import { SuccessMessage } from "./success-message";
import { useFormAction } from "./use-form-action";
import { type Mends, useMended } from "./use-mended";

export type ActionFormProps = {
  action: FormAction;
  /** Unique on the page; prefix of the field ids. */
  id?: string;
  /** What stood there before: a saved draft, the present setting. */
  initial?: FormState;
  /** Fields whose edit mends others as well, by name. */
  mends?: Mends;
  /** Fields that the page knows to be in order since the answer: a paper that has come meanwhile. */
  settled?: readonly string[];
  /** See FormContext. */
  forgetful?: boolean;
  children: ReactNode;
  className?: string;
  /** The form lies closed under this summary, after the words of `lead`; what the server answers opens it. */
  details?: {
    summary: ReactNode;
    lead?: ReactNode;
    open?: boolean;
    plain?: boolean;
    shortcut?: string | undefined;
    className?: string;
  };
};

/** A form over one server action. Checks happen on the server; see ValidatedForm for checks while typing. */
export function ActionForm({
  action,
  id = "f",
  initial,
  mends,
  settled,
  forgetful,
  children,
  className,
  details,
}: ActionFormProps) {
  const { state, answer, pending, formAction, submit } = useFormAction(action, id, initial);
  // A paper that has come since is missed no more.
  const asked = Object.entries(state.errors).filter(([name]) => !settled?.includes(name));
  const hasCome = asked.length === 0 && Object.keys(state.errors).length > 0;
  const { errors, message, remember } = useMended(
    { errors: Object.fromEntries(asked), message: hasCome ? undefined : state.message, answer },
    mends,
  );
  const form = (
    <form
      id={id}
      action={formAction}
      onSubmit={(event) => submit(event, placeOf(event.currentTarget))}
      onInput={remember}
      noValidate
      autoComplete={forgetful ? "off" : undefined}
      aria-busy={pending}
      className={className}
    >
      <FormMark form={id} forgetful={forgetful} />
      <ErrorSummary ok={state.ok} />
      <SuccessMessage ok={state.ok} message={state.message} />
      {children}
    </form>
  );
  const { lead, open, ...rest } = details ?? {};
  return (
    <FormContext
      value={{
        id,
        errors,
        values: state.values,
        message,
        see: state.see,
        pending,
        answer,
        ...(forgetful && { forgetful }),
      }}
    >
      {details ? (
        <Details {...rest} summary={details.summary} open={open || answer > 0}>
          {lead}
          {form}
        </Details>
      ) : (
        form
      )}
    </FormContext>
  );
}

/** The desk's forms lead to their own page again; the code that keeps the place is fetched there alone. */
function placeOf(form: HTMLElement): Promise<() => void> | null {
  if (!form.closest(".shell-staff")) return null;
  return import("./keep-place").then(
    ({ keepPlace }) => keepPlace(form),
    () => () => {},
  );
}
