"use client";

import { useContext } from "react";
import { FormContext } from "@/components/forms/form-context";
import { SelectField } from "@/components/forms/select-field";
import { TextField } from "@/components/forms/text-field";
import type { Naming } from "@/lib/domain/letters/catalogue";
import { type BlockField, choicesOf, fieldName, rowsShown, TICKED } from "@/lib/domain/letters/template-form";
import { WordsArea } from "./words-area";

type Props = { field: BlockField; block: number; naming: Naming; before?: string };

/** One field of a block; its value is what the form holds, and nothing else. */
export function BlockFieldInput({ field, block, naming, before = "" }: Props) {
  const { values } = useContext(FormContext);
  const path = `${before}${field.key}`;
  const name = fieldName(block, path);
  switch (field.kind) {
    case "words":
    case "plain":
      return <TextField name={name} label={field.label} optional={field.optional} maxLength={4000} />;
    case "long":
    case "lines":
      return (
        <WordsArea
          name={name}
          label={field.label}
          hint={field.hint}
          optional={field.optional}
          rows={rowsFor(textOf(values[name]))}
          lines={field.kind === "lines"}
        />
      );
    case "width":
      return <TextField name={name} label={field.label} optional size="short" inputMode="decimal" maxLength={6} />;
    case "tick":
      return <Tick name={name} label={field.label} />;
    case "choice":
      return (
        <SelectField
          name={name}
          label={field.label}
          options={choicesOf(field.from, naming, textOf(values[fieldName(block, "source")]))}
          placeholder={field.from === "table" ? "Pilih…" : null}
        />
      );
    case "rows":
      return <Rows field={field} block={block} naming={naming} />;
  }
}

function Rows({
  field,
  block,
  naming,
}: {
  field: Extract<BlockField, { kind: "rows" }>;
  block: number;
  naming: Naming;
}) {
  const { values } = useContext(FormContext);
  const start = fieldName(block, "");
  const own = Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) =>
      name.startsWith(start) ? [[name.slice(start.length), textOf(value)]] : [],
    ),
  );
  const rows = Array.from({ length: rowsShown(field, own) }, (_, row) => row);
  return (
    <div className="mt-6">
      {rows.map((row) => (
        <fieldset key={row} className="mt-3 min-w-0 border-l-4 border-line pl-3">
          <legend className="font-semibold">{`${field.label} ${row + 1}`}</legend>
          <div className="grid gap-x-3 gap-y-2 sm:grid-cols-2">
            {field.fields.map((inner) => (
              <div key={inner.key} className="min-w-0">
                <BlockFieldInput field={inner} block={block} naming={naming} before={`${field.key}.${row}.`} />
              </div>
            ))}
          </div>
        </fieldset>
      ))}
      <p className="mt-2 text-small text-ink-soft">
        Baris yang dikosongkan tidak dipakai. Baris kosong berikutnya muncul sesudah pratinjau dilihat.
      </p>
    </div>
  );
}

function Tick({ name, label }: { name: string; label: string }) {
  const { values } = useContext(FormContext);
  return (
    <label className="mt-2 flex min-h-target items-center gap-3">
      <input
        type="checkbox"
        name={name}
        value={TICKED}
        defaultChecked={values[name] === TICKED}
        className="size-6 shrink-0 accent-primary"
      />
      {label}
    </label>
  );
}

function textOf(value: string | string[] | undefined): string {
  return typeof value === "string" ? value : "";
}

/** As high as what stands in it, about eighty letters a line. */
function rowsFor(text: string): number {
  const lines = text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 60)), 0);
  return Math.min(Math.max(lines, 2), 14);
}
