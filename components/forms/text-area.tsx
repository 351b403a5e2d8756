"use client";

import { useEffect } from "react";
import { unitsOf } from "@/lib/domain/text/letter-count";
import { describedBy, Field, type FieldProps, inputClass } from "./field";
import { type Constraints, useField } from "./form-context";

export function TextArea({
  name,
  label,
  hint,
  optional,
  defaultValue,
  error: givenError,
  rows = 4,
  required = !optional,
  minLength,
  maxLength = 2000,
  requiredMessage,
  patternMessage,
}: FieldProps & Constraints & { rows?: number }) {
  const field = useField(name, { error: givenError, value: defaultValue });
  useTypedBefore(field.id);
  return (
    <Field id={field.id} label={label} hint={hint} optional={optional} error={field.error}>
      <textarea
        {...field.register?.(name, label, { required, minLength, maxLength, requiredMessage, patternMessage })}
        id={field.id}
        name={name}
        rows={rows}
        defaultValue={field.text}
        required={required}
        minLength={minLength}
        maxLength={maxLength && unitsOf(maxLength)}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={describedBy(field.id, hint, field.error)}
        className={inputClass(field.error)}
      />
    </Field>
  );
}

/**
 * What was typed before React took the area over. It writes the text of the page over it (of areas alone), perhaps more
 * than once while other code is on its way, and who had begun to type before the code came would lose it.
 */
function useTypedBefore(id: string) {
  useEffect(() => {
    const area = document.getElementById(id);
    if (!(area instanceof HTMLTextAreaElement)) return;
    const before = typed.get(area);
    if (before === undefined || before === area.value) return;
    area.value = before;
    area.dispatchEvent(new Event("input", { bubbles: true }));
  }, [id]);
}

const typed = new WeakMap<Element, string>();

function note(area: unknown) {
  if (area instanceof HTMLTextAreaElement) typed.set(area, area.value);
}

// On the server there is no page.
if (typeof document !== "undefined") {
  for (const area of document.querySelectorAll("textarea")) if (area.value !== area.defaultValue) note(area);
  document.addEventListener("input", ({ target }) => note(target), true);
}
