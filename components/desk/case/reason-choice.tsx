"use client";

import { useState } from "react";
import { RadioGroup } from "@/components/forms/choice-group";
import { TextArea } from "@/components/forms/text-area";
import { spokenReason } from "@/lib/domain/ready-reasons";

type Props = { reasons: readonly { id: string; sentence: string }[] };

/**
 * A ready sentence by one press or by its digit, own words behind it, and what the applicant will read of both. Without
 * JavaScript the sentences stand there as they are.
 */
export function ReasonChoice({ reasons }: Props) {
  const [said, setSaid] = useState("");
  if (reasons.length === 0)
    return <TextArea name="reason" label="Alasan" maxLength={1000} rows={3} requiredMessage="Tulis alasannya." />;

  function listen(place: HTMLDivElement | null) {
    if (!place) return;
    const read = () => setSaid(spokenIn(place, reasons));
    place.addEventListener("input", read);
    place.addEventListener("keydown", chooseByDigit);
    return () => {
      place.removeEventListener("input", read);
      place.removeEventListener("keydown", chooseByDigit);
    };
  }

  return (
    <div ref={listen}>
      <RadioGroup
        name="code"
        label="Alasan untuk pemohon"
        required={false}
        options={reasons.map(({ id, sentence }, index) => ({ value: id, label: `${index + 1}. ${sentence}` }))}
      />
      <TextArea name="reason" label="Kata Anda sendiri" optional maxLength={600} rows={2} />
      <p className="mt-2 text-small" aria-live="polite">
        {said && (
          <>
            <span className="text-ink-soft">Yang dibaca pemohon:</span> {said}
          </>
        )}
      </p>
    </div>
  );
}

function spokenIn(place: HTMLElement, reasons: Props["reasons"]): string {
  const code = place.querySelector<HTMLInputElement>("input[name=code]:checked")?.value;
  const own = place.querySelector<HTMLTextAreaElement>("textarea[name=reason]")?.value;
  return spokenReason(reasons.find(({ id }) => id === code)?.sentence, own);
}

/** The digit before a sentence chooses it, unless somebody is writing. */
function chooseByDigit(event: KeyboardEvent) {
  if (!/^[1-9]$/.test(event.key) || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target instanceof HTMLTextAreaElement) return;
  const radios = (event.currentTarget as HTMLElement).querySelectorAll<HTMLInputElement>("input[name=code]");
  const chosen = radios[Number(event.key) - 1];
  event.preventDefault();
  chosen?.focus();
  chosen?.click();
}
