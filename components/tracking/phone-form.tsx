"use client";

import { useEffect, useRef } from "react";
import { describedBy, Field, inputClass } from "@/components/forms/field";
import { useFormAction } from "@/components/forms/use-form-action";
import { Button } from "@/components/ui/button";
import type { FormAction } from "@/lib/domain/form-state";

const FIELD = "buka-kasus-phone";

/**
 * The one field between a stranger and the applicant's own page. Whoever follows a case opens this page, mostly on
 * a phone, so it brings the code of one field only: what is wrong is said there, and a summary of errors is not needed.
 */
export function PhoneForm({ action, reference, page }: { action: FormAction; reference: string; page: string }) {
  const { state, answer, pending, formAction, submit } = useFormAction(action);
  const input = useRef<HTMLInputElement>(null);
  const error = state.ok ? undefined : (state.errors.phone ?? state.message);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each new answer takes focus, also with the same error
  useEffect(() => {
    if (error) input.current?.focus();
  }, [answer]);

  return (
    <form id="buka-kasus" action={formAction} onSubmit={submit} noValidate aria-busy={pending} className="mt-4">
      <input type="hidden" name="reference" value={reference} />
      <input type="hidden" name="page" value={[state.values.page].flat()[0] ?? page} />
      <Field id={FIELD} label="Nomor HP" error={error}>
        <input
          ref={input}
          id={FIELD}
          name="phone"
          type="tel"
          inputMode="tel"
          autoComplete="tel"
          maxLength={200}
          required
          defaultValue={[state.values.phone].flat()[0]}
          // biome-ignore lint/a11y/noAutofocus: after a post without JavaScript the field must be met first
          autoFocus={error !== undefined}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(FIELD, undefined, error)}
          className={inputClass(error, "max-w-80")}
        />
      </Field>
      <Button type="submit" aria-disabled={pending || undefined} className="mt-4">
        {pending ? "Mengirim…" : "Buka permohonan saya"}
      </Button>
    </form>
  );
}
