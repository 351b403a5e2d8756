"use client";

import { useEffect, useState, useSyncExternalStore } from "react";
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
        maxLength={maxLength}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={describedBy(field.id, hint, field.error)}
        className={inputClass(field.error)}
      />
    </Field>
  );
}

/**
 * What stood in the area when React took the page over. It writes the text of the page over it (of areas alone), and
 * who had begun to type before the code came would lose it.
 */
function useTypedBefore(id: string) {
  // Only then: while one page follows another, the area of the former still stands there under the same id.
  const takenOver = useSyncExternalStore(never, no, yes);
  const [typed] = useState(() => (takenOver ? areaOf(id)?.value : undefined));
  useEffect(() => {
    const area = areaOf(id);
    if (!area || typed === undefined || area.value === typed) return;
    area.value = typed;
    area.dispatchEvent(new Event("input", { bubbles: true }));
  }, [id, typed]);
}

const never = () => () => {};
const no = () => false;
const yes = () => true;

function areaOf(id: string): HTMLTextAreaElement | null {
  // On the server there is neither page nor area.
  if (typeof document === "undefined") return null;
  const found = document.getElementById(id);
  return found instanceof HTMLTextAreaElement ? found : null;
}
