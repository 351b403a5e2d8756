"use client";

import type { ComponentProps, ReactNode } from "react";
import { unitsOf } from "@/lib/domain/text/letter-count";
import { cx } from "../ui/cx";
import { describedBy, Field, type FieldProps, inputClass } from "./field";
import { type Constraints, useField } from "./form-context";

type Native = Pick<
  ComponentProps<"input">,
  "type" | "inputMode" | "autoComplete" | "autoCapitalize" | "spellCheck" | "placeholder" | "readOnly" | "list"
>;

export type TextFieldProps = FieldProps &
  Constraints &
  Native & {
    /** Expected length; the box is as long as the answer. */
    size?: "short" | "medium" | "full";
    before?: ReactNode;
    after?: ReactNode;
    /** Rewrites what was typed when the field is left (never needed: the server accepts both). */
    tidy?: (text: string) => Promise<string>;
    /** Told when the field is entered, and of every edit in it: may rewrite what stands there at once. */
    follow?: (input: HTMLInputElement, isEdit: boolean) => void;
    /** How a kept value is written in the field. */
    shows?: (value: string) => string;
  };

export function TextField({
  name,
  label,
  hint,
  optional,
  defaultValue,
  error: givenError,
  size = "full",
  before,
  after,
  tidy,
  follow,
  shows,
  required = !optional,
  minLength,
  maxLength,
  pattern,
  fits,
  requiredMessage,
  patternMessage,
  type = "text",
  ...native
}: TextFieldProps) {
  const field = useField(name, { error: givenError, value: defaultValue });
  const registration = field.register?.(name, label, {
    required,
    minLength,
    maxLength,
    pattern,
    fits,
    requiredMessage,
    patternMessage,
  });
  return (
    <Field id={field.id} label={label} hint={hint} optional={optional} error={field.error}>
      <div className={cx("flex", SIZE[size])}>
        {before && (
          <Affix side="before" error={field.error}>
            {before}
          </Affix>
        )}
        <input
          {...registration}
          {...native}
          autoComplete={field.forgetful ? "off" : native.autoComplete}
          onFocus={follow && ((event) => follow(event.currentTarget, false))}
          onInput={follow && ((event) => follow(event.currentTarget, true))}
          onBlur={(event) => {
            if (tidy) void tidyUp(event.currentTarget, tidy);
            return registration?.onBlur(event);
          }}
          id={field.id}
          name={name}
          type={type}
          defaultValue={shows && field.text ? shows(field.text) : field.text}
          required={required}
          minLength={minLength}
          maxLength={maxLength && unitsOf(maxLength)}
          pattern={pattern}
          aria-invalid={field.error ? true : undefined}
          aria-describedby={describedBy(field.id, hint, field.error)}
          className={inputClass(
            field.error,
            cx(
              "min-w-0 flex-1",
              before !== undefined && "rounded-l-none border-l-0",
              after !== undefined && "rounded-r-none border-r-0",
            ),
          )}
        />
        {after && (
          <Affix side="after" error={field.error}>
            {after}
          </Affix>
        )}
      </div>
    </Field>
  );
}

/** Unless somebody has typed in it again when the answer comes. */
async function tidyUp(input: HTMLInputElement, tidy: (text: string) => Promise<string>) {
  const { value } = input;
  const tidied = await tidy(value);
  if (input.value === value) input.value = tidied;
}

const SIZE = { short: "max-w-40", medium: "max-w-80", full: "" } as const;

function Affix({ side, error, children }: { side: "before" | "after"; error?: string; children: ReactNode }) {
  return (
    <span
      aria-hidden="true"
      className={cx(
        "flex items-center border-2 bg-wash px-3 print:border-0 print:bg-transparent print:px-1",
        side === "before" ? "rounded-l-control border-r-0" : "rounded-r-control border-l-0",
        error ? "border-danger" : "border-line-strong",
      )}
    >
      {children}
    </span>
  );
}
