"use client";

import { describedBy, FieldGroup, type FieldProps, inputClass } from "./field";
import { useField } from "./form-context";

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
              autoComplete={field.forgetful ? "off" : box.autoComplete}
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
