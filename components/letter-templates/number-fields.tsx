"use client";

import { useContext, useEffect, useState } from "react";
import { FormContext } from "@/components/forms/form-context";
import { SelectField } from "@/components/forms/select-field";
import { exampleNumber } from "@/lib/domain/letters/example-number";
import { NUMBER_PART_NAMES, NUMBER_PARTS, type NumberFormat } from "@/lib/domain/letters/number";
import { NumberExampleView } from "./number-example";

type Props = { format: NumberFormat; formId: string; now: string };

/** The parts of a number, place by place, and how a number would read with what stands in the form. */
export function NumberFields({ format, formId, now }: Props) {
  const { values } = useContext(FormContext);
  const typed = useTyped(formId);
  const shown = formatOf(format, typed ?? values);
  return (
    <>
      <div className="grid gap-x-3 gap-y-4 sm:grid-cols-2">
        {NUMBER_PARTS.map((place, index) => (
          <div key={place} className="min-w-0">
            <SelectField
              name={`part${index + 1}`}
              label={`Bagian ${index + 1}`}
              optional
              defaultValue={format.parts[index] ?? ""}
              options={NUMBER_PARTS.map((value) => ({ value, label: NUMBER_PART_NAMES[value] }))}
              placeholder="(tidak dipakai)"
            />
          </div>
        ))}
      </div>
      <NumberExampleView example={exampleNumber(shown, new Date(now))} />
    </>
  );
}

type Values = Record<string, string | string[]>;

/** What is typed now; without JavaScript the page shows what was posted last. */
function useTyped(formId: string): Values | null {
  const [typed, setTyped] = useState<Values | null>(null);
  useEffect(() => {
    const form = document.getElementById(formId);
    if (!(form instanceof HTMLFormElement)) return;
    const read = () => {
      const entries = [...new FormData(form)].flatMap(([name, value]) =>
        typeof value === "string" ? [[name, value]] : [],
      );
      setTyped(Object.fromEntries(entries));
    };
    form.addEventListener("input", read);
    return () => form.removeEventListener("input", read);
  }, [formId]);
  return typed;
}

function formatOf({ parts, serialDigits, unitCode, marks }: NumberFormat, values: Values): NumberFormat {
  const text = (name: string, kept: string) => {
    const value = values[name];
    return typeof value === "string" ? value.trim() : kept;
  };
  const chosen = NUMBER_PARTS.map((_, index) => text(`part${index + 1}`, parts[index] ?? ""));
  const digits = Number(text("serialDigits", String(serialDigits)));
  return {
    parts: chosen.flatMap((part) => NUMBER_PARTS.filter((known) => known === part)),
    serialDigits: digits >= 1 && digits <= 6 ? Math.floor(digits) : serialDigits,
    unitCode: text("unitCode", unitCode),
    marks: {
      surat: text("surat", marks.surat),
      keputusan: text("keputusan", marks.keputusan),
      sertifikat: text("sertifikat", marks.sertifikat),
    },
  };
}
