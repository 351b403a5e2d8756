"use client";

import { type ComponentProps, type ReactNode, Suspense, useEffect, useState } from "react";
import { describedBy, Field, type FieldProps, inputClass } from "./field";
import { useField } from "./form-context";
import { inSentence } from "./in-sentence";
import { lazyAid } from "./lazy-aid";

export type Option = { value: string; label: string };
export type OptionGroup = { label: string; options: Option[] };

const ChoiceTyping = lazyAid(async () => (await import("./choice-typing")).ChoiceTyping);

/**
 * A native list, and with a browser that runs our code a field in which its choices are found by typing; its code is
 * fetched where such a field is shown. Until it is there, and without JavaScript, the list is used as it is.
 */
export function SearchSelect({ id, ...list }: ComponentProps<"select"> & { id: string }) {
  const [isTyped, setTyped] = useState(false);
  return (
    <>
      <select {...list} id={isTyped ? `${id}-daftar` : id} data-list={id} hidden={isTyped} />
      <WhenAwake>
        <ChoiceTyping
          id={id}
          describedBy={list["aria-describedby"]}
          invalid={list["aria-invalid"] === true}
          className={list.className}
          onReady={() => setTyped(true)}
        />
      </WhenAwake>
    </>
  );
}

/** Nothing on the server: what is no use without JavaScript is not written there. */
function WhenAwake({ children }: { children: ReactNode }) {
  const [isAwake, wake] = useState(false);
  useEffect(() => wake(true), []);
  return isAwake && <Suspense>{children}</Suspense>;
}

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
  searched,
}: FieldProps & {
  options?: Option[];
  groups?: OptionGroup[];
  placeholder?: string | null;
  required?: boolean;
  requiredMessage?: string;
  autoComplete?: string;
  /** Found by typing, where the list is long. */
  searched?: boolean;
}) {
  const field = useField(name, { error: givenError, value: defaultValue });
  const List = searched ? SearchSelect : "select";
  return (
    <Field id={field.id} label={label} hint={hint} optional={optional} error={field.error}>
      <List
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
      </List>
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
