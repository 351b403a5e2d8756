"use client";

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
