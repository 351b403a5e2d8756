"use client";

import type { ReactNode } from "react";
import { FieldGroup, type FieldProps } from "./field";
import { useField } from "./form-context";
import { inSentence } from "./in-sentence";

export type Choice = { value: string; label: string; hint?: ReactNode };
type GroupProps = Omit<FieldProps, "defaultValue"> & { options: Choice[]; requiredMessage?: string };

export function RadioGroup({
  defaultValue,
  required,
  ...rest
}: GroupProps & { defaultValue?: string; required?: boolean }) {
  return <ChoiceGroup type="radio" given={defaultValue} required={required ?? !rest.optional} {...rest} />;
}

/** Zero or more; a single box ("Saya menyatakan …") is a group of one. */
export function CheckboxGroup({
  defaultValue,
  required = false,
  ...rest
}: GroupProps & { defaultValue?: string[]; required?: boolean }) {
  return <ChoiceGroup type="checkbox" given={defaultValue} required={required} {...rest} />;
}

type Props = GroupProps & { type: "radio" | "checkbox"; given?: string | string[]; required: boolean };

function ChoiceGroup({
  type,
  name,
  label,
  hint,
  optional,
  error: givenError,
  options,
  requiredMessage,
  given,
  required,
}: Props) {
  const field = useField(name, { error: givenError, value: given });
  const registration = field.register?.(name, label, {
    required,
    requiredMessage: requiredMessage ?? `Pilih ${inSentence(label)}.`,
  });
  return (
    <FieldGroup id={field.id} label={label} hint={hint} optional={optional} error={field.error}>
      {options.map((option) => (
        <div key={option.value} className="relative">
          <label className="flex min-h-target items-start gap-3 py-2.5">
            <input
              // React leaves a box as it was when the server answers otherwise; a new key makes it take the returned value. Nothing
              // else may change the key: what was ticked before would be gone.
              key={String(field.list.includes(option.value))}
              {...registration}
              type={type}
              name={name}
              value={option.value}
              defaultChecked={field.list.includes(option.value)}
              required={required && (type === "radio" || options.length === 1)}
              aria-invalid={field.error ? true : undefined}
              className="mt-0.5 size-6 shrink-0 accent-primary"
            />
            <span>
              {option.label}
              {option.hint && <span className="block text-small text-ink-soft">{option.hint}</span>}
            </span>
          </label>
        </div>
      ))}
    </FieldGroup>
  );
}
