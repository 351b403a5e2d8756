"use client";

import { useField } from "./form-context";

type Props = { name: string; value: string; label: string; checked?: boolean };

/** One of many in a table: its words are read aloud, the row around it shows them. Ticks come back after an error. */
export function TickBox({ name, value, label, checked = false }: Props) {
  const field = useField(name);
  const ticked = field.value === undefined ? checked : field.list.includes(value);
  return (
    <label className="flex min-h-target min-w-target items-center md:justify-center">
      <input
        key={String(ticked)}
        type="checkbox"
        name={name}
        value={value}
        defaultChecked={ticked}
        className="size-6 accent-primary"
      />
      <span className="sr-only">{label}</span>
    </label>
  );
}
