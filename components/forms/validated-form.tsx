"use client";

import { type FocusEvent, useMemo, useRef, useState } from "react";
import type { ActionFormProps } from "./action-form";
import type { Checks } from "./checker";
import { ErrorSummary } from "./error-summary";
import { FormContext } from "./form-context";
import { FormMark } from "./form-mark";
import { useFormAction } from "./use-form-action";
import { useMended } from "./use-mended";

type Props = ActionFormProps & {
  /** Another way to check than by the fields' native constraints. */
  checker?: (form: HTMLFormElement, tell: (checks: Checks) => void) => Promise<void>;
};

/**
 * The same form, checked while typing. The checking code is fetched when a field is first entered, so
 * that the page itself stays light; until it is there, and without JavaScript, the server alone checks.
 * Its action leads on: nothing is said here about success.
 */
export function ValidatedForm({ action, id = "f", initial, mends, checker, children, className }: Props) {
  const { state, answer, pending, formAction, send } = useFormAction(action, id, initial);
  const fetched = useRef(false);
  const [checks, setChecks] = useState<Checks | null>(null);
  const mended = useMended({ errors: state.errors, message: state.message, answer }, mends);
  const errors = useMemo(() => ({ ...mended.errors, ...checks?.errors }), [mended.errors, checks]);
  const message = Object.keys(errors).length === 0 ? mended.message : state.message;

  function fetchChecker({ target, currentTarget }: FocusEvent<HTMLFormElement>) {
    if (fetched.current || target.tagName === "BUTTON") return;
    fetched.current = true;
    const check = checker ?? byConstraints;
    check(currentTarget, setChecks).catch(() => {
      fetched.current = false;
    });
  }

  return (
    <FormContext
      value={{
        id,
        errors,
        values: checks?.values ? { ...state.values, ...checks.values } : state.values,
        message,
        pending,
        answer: answer + (checks?.tries ?? 0),
        register: checks?.register,
      }}
    >
      <form
        id={id}
        action={formAction}
        noValidate
        aria-busy={pending}
        className={className}
        onFocus={fetchChecker}
        onInput={mended.remember}
        onSubmit={(event) => {
          event.preventDefault();
          const data = new FormData(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter);
          if (checks) checks.submit(event, () => send(data));
          else send(data);
        }}
      >
        <FormMark form={id} />
        <ErrorSummary ok={state.ok} />
        {children}
      </form>
    </FormContext>
  );
}

async function byConstraints(_form: HTMLFormElement, tell: (checks: Checks) => void) {
  const { startChecking } = await import("./checker");
  startChecking(tell);
}
