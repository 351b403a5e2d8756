"use client";

import type { ReactNode } from "react";
import { writtenDay, writtenTime } from "@/lib/domain/written-day";
import { describedBy, FieldGroup, type FieldProps, inputClass } from "./field";
import { useField } from "./form-context";
import { TextField, type TextFieldProps } from "./text-field";

/**
 * Near dates (a class, a holiday). Written day/month/year in every browser: the browser's own field shows a day by
 * its own language, and 5/12 is then read as the twelfth of May. The schema reads what stands there (calendarDay).
 */
export function DateField({ hint, ...props }: TextFieldProps) {
  return (
    <TextField
      size="medium"
      autoComplete="off"
      maxLength={40}
      {...props}
      hint={withExample(hint, "Tanggal/bulan/tahun, misalnya 5/12/2026.")}
      shows={writtenDay}
    />
  );
}

/** A time of the day, written with a dot in every browser. */
export function TimeField({ hint, ...props }: TextFieldProps) {
  return <TextField size="short" autoComplete="off" maxLength={12} {...props} hint={hint} shows={writtenTime} />;
}

function withExample(hint: ReactNode, example: string) {
  return hint ? (
    <>
      {example} <span>{hint}</span>
    </>
  ) : (
    example
  );
}

const BOXES = [
  { label: "Tanggal", autoComplete: "bday-day", width: "w-20", length: 2 },
  { label: "Bulan", autoComplete: "bday-month", width: "w-20", length: 2 },
  { label: "Tahun", autoComplete: "bday-year", width: "w-28", length: 4 },
] as const;

/**
 * Far dates (a birth date): three boxes, for the calendar of an old phone has to be
 * turned back month by month. Posts the name three times; the schema joins them.
 */
export function DateBoxes({ name, label, hint, optional, defaultValue, error: givenError }: FieldProps) {
  const field = useField(name, { error: givenError, value: defaultValue });
  const parts = field.list.length === 1 ? (field.list[0] ?? "").split("-").reverse() : field.list;
  return (
    <FieldGroup id={field.id} label={label} hint={hint} optional={optional} error={field.error}>
      <div className="flex flex-wrap gap-3">
        {BOXES.map((box, index) => (
          <label key={box.label} className={box.width}>
            <span className="block text-small">{box.label}</span>
            <input
              name={name}
              type="text"
              inputMode="numeric"
              autoComplete={box.autoComplete}
              maxLength={box.length}
              defaultValue={parts[index]}
              aria-invalid={field.error ? true : undefined}
              aria-describedby={describedBy(field.id, hint, field.error)}
              className={inputClass(field.error)}
            />
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}
