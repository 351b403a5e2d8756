"use client";

import { describedBy, Field, type FieldProps, inputClass } from "./field";
import { useField } from "./form-context";
import { inSentence } from "./in-sentence";

export type Option = { value: string; label: string };
export type OptionGroup = { label: string; options: Option[] };

/** Native list; groups (kecamatan → desa) need no second request and no JavaScript. */
export function SelectField({
  name,
  label,
  hint,
  optional,
  defaultValue,
  error: givenError,
  options,
  groups,
  placeholder = "Pilih…",
  required = !optional,
  requiredMessage,
  autoComplete,
}: FieldProps & {
  options?: Option[];
  groups?: OptionGroup[];
  placeholder?: string | null;
  required?: boolean;
  requiredMessage?: string;
  autoComplete?: string;
}) {
  const field = useField(name, { error: givenError, value: defaultValue });
  return (
    <Field id={field.id} label={label} hint={hint} optional={optional} error={field.error}>
      <select
        // React resets a select to its first default after an action; a new key makes it take the returned value.
        key={field.text}
        {...field.register?.(name, label, {
          required,
          requiredMessage: requiredMessage ?? `Pilih ${inSentence(label)}.`,
        })}
        id={field.id}
        name={name}
        defaultValue={field.text ?? ""}
        required={required}
        autoComplete={autoComplete}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={describedBy(field.id, hint, field.error)}
        className={inputClass(field.error)}
      >
        {placeholder !== null && <option value="">{placeholder}</option>}
        <ListChoices options={options} groups={groups} />
      </select>
    </Field>
  );
}

export function ListChoices({ options, groups }: { options?: readonly Option[]; groups?: OptionGroup[] }) {
  return (
    <>
      {options?.map((option) => (
        <Choice key={option.value} {...option} />
      ))}
      {groups?.map((group) => (
        <optgroup key={group.label} label={group.label}>
          {group.options.map((option) => (
            <Choice key={option.value} {...option} />
          ))}
        </optgroup>
      ))}
    </>
  );
}

function Choice({ value, label }: Option) {
  return <option value={value}>{label}</option>;
}
