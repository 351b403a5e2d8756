"use client";

import type { ReactNode } from "react";
import { FieldGroup, type FieldProps, inputClass } from "./field";
import { useField } from "./form-context";
import { ListChoices, type Option, type OptionGroup, SearchSelect } from "./select-field";

type Props = FieldProps & {
  first: { label: string; options: readonly Option[] };
  /** Asked while the first list shows its first choice. */
  second: { label: string; groups: OptionGroup[] };
  /** Said in place of the second list. */
  otherwise?: ReactNode;
};

/**
 * Two lists under one question, the wider one first. Both post the name, as the boxes of a date do, and the second
 * hides by CSS alone, so that it works without JavaScript too.
 */
export function TwoLists({ name, label, hint, optional, defaultValue, error: givenError, ...lists }: Props) {
  const { first, second, otherwise } = lists;
  const field = useField(name, { error: givenError, value: defaultValue });
  const [wide, narrow] = chosen(field.list, first.options);
  // Hint and error are said by the group around both.
  const look = { name, className: inputClass(field.error) };
  return (
    <FieldGroup id={field.id} label={label} hint={hint} optional={optional} error={field.error}>
      <div className="two-lists space-y-3">
        <div className="wide">
          <label htmlFor={`${field.id}-1`} className="block text-small">
            {first.label}
          </label>
          <select {...look} key={wide} id={`${field.id}-1`} defaultValue={wide}>
            <ListChoices options={first.options} />
          </select>
        </div>
        <div className="narrow">
          <label htmlFor={`${field.id}-2`} className="block text-small">
            {second.label}
          </label>
          <SearchSelect
            {...look}
            key={narrow}
            id={`${field.id}-2`}
            defaultValue={narrow}
            aria-invalid={field.error ? true : undefined}
          >
            <option value="">Pilih…</option>
            <ListChoices groups={second.groups} />
          </SearchSelect>
        </div>
        {otherwise && <div className="otherwise text-small">{otherwise}</div>}
      </div>
    </FieldGroup>
  );
}

/** What both lists show of what came back: both, or the one code they come to. */
function chosen([one = "", other]: readonly string[], options: readonly Option[]): [string, string] {
  if (other !== undefined) return [one, other];
  return options.some(({ value }) => value === one) ? [one, ""] : [options[0]?.value ?? "", one];
}
