"use client";

import { type FocusEvent, type FormEvent, useMemo, useRef, useState } from "react";
import type { ActionFormProps } from "./action-form";
import type { Checks } from "./checker";
import { ErrorSummary } from "./error-summary";
import { FormContext } from "./form-context";
import { useFormAction } from "./use-form-action";

/**
 * The same form, checked while typing. The checking code is fetched when a field is first entered, so
 * that the page itself stays light; until it is there, and without JavaScript, the server alone checks.
 * Its action leads on: nothing is said here about success.
 */
export function ValidatedForm({ action, id = "f", initial, children, className }: ActionFormProps) {
  const { state, answer, pending, formAction, send } = useFormAction(action, initial);
  const fetched = useRef(false);
  const [checks, setChecks] = useState<Checks | null>(null);
  const [edits, setEdits] = useState({ since: 0, names: NOTHING });
  const edited = edits.since === answer ? edits.names : NOTHING;
  const errors = useMemo(() => merge(state.errors, checks?.errors, edited), [state.errors, checks, edited]);

  function remember(event: FormEvent<HTMLFormElement>) {
    const { name } = event.target as HTMLInputElement;
    if (name && !edited.has(name)) setEdits({ since: answer, names: new Set([...edited, name]) });
  }

  function fetchChecker({ target }: FocusEvent) {
    if (fetched.current || target.tagName === "BUTTON") return;
    fetched.current = true;
    import("./checker").then(
      ({ startChecking }) => startChecking(setChecks),
      () => {
        fetched.current = false;
      },
    );
  }

  return (
    <FormContext
      value={{
        id,
        errors,
        values: state.values,
        message: state.message,
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
        onChange={remember}
        onSubmit={(event) => {
          event.preventDefault();
          const data = new FormData(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter);
          if (checks) checks.submit(event, () => send(data));
          else send(data);
        }}
      >
        <ErrorSummary ok={state.ok} />
        {children}
      </form>
    </FormContext>
  );
}

const NOTHING: ReadonlySet<string> = new Set();

/** The server's word stands until the field is edited after its answer. */
function merge(
  server: Record<string, string>,
  found: Record<string, string> | undefined,
  edited: ReadonlySet<string>,
): Record<string, string> {
  const standing = Object.entries(server).filter(([name]) => !edited.has(name));
  return { ...Object.fromEntries(standing), ...found };
}
