"use client";

import { useContext } from "react";
import { inputClass } from "@/components/forms/field";
import { FormContext, fieldId } from "@/components/forms/form-context";
import type { ReturnableItem } from "./returnable-items";

/** A box for each item; its reason stands under it once it is ticked, and what was chosen and typed comes back after an error. */
export function ReturnItems({ items }: { items: readonly ReturnableItem[] }) {
  const form = useContext(FormContext);
  const typed = form.values.itemReason === undefined ? null : [form.values.itemReason].flat();
  const codes = [form.values.itemCode ?? []].flat();
  const ticked = typed && [form.values.item ?? []].flat();
  const error = form.errors.itemReason;
  return (
    <fieldset id={fieldId(form.id, "itemReason")} tabIndex={-1}>
      <legend className="font-semibold">Yang perlu diperbaiki</legend>
      <p className="font-semibold text-danger" aria-live="polite">
        {error}
      </p>
      {items.map((item, index) => {
        const isTicked = ticked ? ticked.includes(item.value) : item.before !== "";
        const reason = typed?.[index] ?? item.before;
        const code = codes[index] ?? "";
        return (
          <ReturnItem
            key={item.value}
            item={item}
            isTicked={isTicked}
            code={code}
            reason={reason}
            lacking={error !== undefined && isTicked && code === "" && reason.trim() === ""}
          />
        );
      })}
    </fieldset>
  );
}

type Props = { item: ReturnableItem; isTicked: boolean; code: string; reason: string; lacking: boolean };

/** The style sheet alone shows the reason of a ticked box: it works without JavaScript too. */
function ReturnItem({ item, isTicked, code, reason, lacking }: Props) {
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
        {item.shown}
      </label>
      <div className="hidden pb-2 text-small peer-checked:block">
        {item.reasons.length === 0 ? (
          <input type="hidden" name="itemCode" value="" />
        ) : (
          <label className="mb-1 block">
            Kalimat siap pakai <span className="sr-only">({item.shown})</span>
            <select name="itemCode" defaultValue={code} key={code} className={inputClass(undefined)}>
              <option value="">Tulis sendiri</option>
              {item.reasons.map(({ id: reasonId, sentence }) => (
                <option key={reasonId} value={reasonId}>
                  {sentence}
                </option>
              ))}
            </select>
          </label>
        )}
        <label className="block">
          Alasan untuk pemohon <span className="sr-only">({item.shown})</span>
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
    </div>
  );
}
