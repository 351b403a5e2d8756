"use client";

import { useContext } from "react";
import { inputClass } from "@/components/forms/field";
import { FormContext } from "@/components/forms/form-context";

/** Parallel lists, a line each; after an error those that were sent come back, also a point that somebody has answered since. */
export function SurveyPoints({ points }: { points: readonly string[] }) {
  const form = useContext(FormContext);
  const sent = (name: string) => [form.values[name] ?? []].flat();
  const typed = (name: string, at: number) => sent(name)[at] ?? "";
  const shown = sent("point").length > 0 ? sent("point") : points;
  return (
    <fieldset>
      <legend className="font-semibold">Hal yang biasa diperiksa</legend>
      <p className="font-semibold text-danger" aria-live="polite" id="periksa-lokasi-ready">
        {form.errors.ready}
      </p>
      <ul>
        {shown.map((point, at) => (
          <li
            key={point}
            className="grid gap-x-3 gap-y-1 border-b border-line py-2 sm:grid-cols-[2fr_1fr_2fr] sm:items-end"
          >
            <input type="hidden" name="point" value={point} />
            <span>{point}</span>
            <label className="text-small">
              Keadaan<span className="sr-only"> {point}</span>
              <select key={typed("ready", at)} name="ready" defaultValue={typed("ready", at)} className={inputClass()}>
                <option value="">Belum diperiksa</option>
                <option value="ya">Siap</option>
                <option value="tidak">Belum siap</option>
              </select>
            </label>
            <label className="text-small">
              Keterangan<span className="sr-only"> {point}</span>
              <input
                name="note"
                maxLength={300}
                autoComplete="off"
                defaultValue={typed("note", at)}
                className={inputClass()}
              />
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
