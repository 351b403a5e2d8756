"use client";

import { useContext } from "react";
import { inputClass } from "@/components/forms/field";
import { FormContext, fieldId } from "@/components/forms/form-context";
import type { CaseView } from "@/lib/features/desk/case.queries";

type Item = { value: string; label: string; before: string };

/** A box for each item; its reason stands under it once it is ticked, and what was chosen and typed comes back after an error. */
export function ReturnItems({ view }: { view: Pick<CaseView, "requirements" | "returnable"> }) {
  const form = useContext(FormContext);
  const typed = form.values.itemReason === undefined ? null : [form.values.itemReason].flat();
  const ticked = typed && [form.values.item ?? []].flat();
  const error = form.errors.itemReason;
  return (
    <fieldset id={fieldId(form.id, "itemReason")} tabIndex={-1}>
      <legend className="font-semibold">Yang perlu diperbaiki</legend>
      <p className="font-semibold text-danger" aria-live="polite">
        {error}
      </p>
      {itemsOf(view).map((item, index) => {
        const isTicked = ticked ? ticked.includes(item.value) : item.before !== "";
        const reason = typed?.[index] ?? item.before;
        return (
          <ReturnItem
            key={item.value}
            item={item}
            isTicked={isTicked}
            reason={reason}
            lacking={error !== undefined && isTicked && reason.trim() === ""}
          />
        );
      })}
    </fieldset>
  );
}

function itemsOf({ requirements, returnable }: Pick<CaseView, "requirements" | "returnable">): Item[] {
  return [
    ...requirements.map(({ key, label, state, reason }) => ({
      value: `requirement:${key}`,
      label,
      before: state === "rejected" ? (reason ?? "") : "",
    })),
    ...returnable.map(({ key, label }) => ({ value: `answer:${key}`, label: `Isian: ${label}`, before: "" })),
  ];
}

type Props = { item: Item; isTicked: boolean; reason: string; lacking: boolean };

/** The style sheet alone shows the reason of a ticked box: it works without JavaScript too. */
function ReturnItem({ item, isTicked, reason, lacking }: Props) {
  const form = useContext(FormContext);
  const id = fieldId(form.id, item.value);
  return (
    <div className="relative mt-1 pl-9">
      <input type="hidden" name="listed" value={item.value} />
      <input
        key={String(isTicked)}
        id={id}
        type="checkbox"
        name="item"
        value={item.value}
        defaultChecked={isTicked}
        className="peer absolute top-2.5 left-0 size-6 accent-primary"
      />
      <label htmlFor={id} className="flex min-h-target items-center">
        {item.label}
      </label>
      <label className="hidden pb-2 text-small peer-checked:block">
        Alasan untuk pemohon <span className="sr-only">({item.label})</span>
        <input
          name="itemReason"
          maxLength={500}
          autoComplete="off"
          defaultValue={reason}
          aria-invalid={lacking ? true : undefined}
          className={inputClass(lacking ? "x" : undefined)}
        />
      </label>
    </div>
  );
}
