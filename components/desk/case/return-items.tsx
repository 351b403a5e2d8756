"use client";

import { useContext } from "react";
import { inputClass } from "@/components/forms/field";
import { FormContext } from "@/components/forms/form-context";
import type { CaseView } from "@/lib/features/desk/case.queries";

/** One reason per item; what was typed comes back after an error. */
export function ReturnItems({ view }: { view: Pick<CaseView, "requirements" | "answers"> }) {
  const form = useContext(FormContext);
  const typed = [form.values.itemReason ?? []].flat();
  const error = form.errors.itemReason;
  const items = [
    ...view.requirements.map((requirement) => ({
      value: `requirement:${requirement.key}`,
      label: requirement.label,
      before: requirement.state === "rejected" ? (requirement.reason ?? "") : "",
    })),
    ...view.answers
      .filter((answer) => answer.correctable)
      .map((answer) => ({ value: `answer:${answer.key}`, label: `Isian: ${answer.label}`, before: "" })),
  ];
  return (
    <fieldset>
      <legend className="font-semibold">Yang perlu diperbaiki</legend>
      <p className="font-semibold text-danger" aria-live="polite" id="kembalikan-itemReason">
        {error}
      </p>
      {items.map((item, index) => (
        <div key={item.value} className="mt-2">
          <input type="hidden" name="item" value={item.value} />
          <label className="text-small">
            {item.label}
            <input
              name="itemReason"
              maxLength={500}
              autoComplete="off"
              defaultValue={typed[index] ?? item.before}
              placeholder="Alasan untuk pemohon"
              className={inputClass(error)}
            />
          </label>
        </div>
      ))}
    </fieldset>
  );
}
