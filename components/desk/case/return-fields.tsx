"use client";

import { useState } from "react";
import { DateField } from "@/components/forms/date-field";
import { parseDay } from "@/lib/domain/parse-day";
import { spokenReason } from "@/lib/domain/ready-reasons";
import { RETURN_DAYS } from "@/lib/domain/return-days";
import { returnedWords } from "@/lib/domain/returned-words";
import { ReturnItems } from "./return-items";
import type { ReturnableItem } from "./returnable-items";

type Props = {
  reference: string;
  service: string;
  items: readonly ReturnableItem[];
  /** The due date when none is written, "YYYY-MM-DD". */
  usualDueOn: string;
};

/** The boxes, the date, and the whole message as the applicant will read it: by the function that writes the notice. */
export function ReturnFields({ reference, service, items, usualDueOn }: Props) {
  const [sent, setSent] = useState<Sent>({ items: asBefore(items), dueOn: usualDueOn });
  const words = returnedWords({ reference, service, ...sent });

  function listen(place: HTMLDivElement | null) {
    const form = place?.closest("form");
    if (!form) return;
    const read = () => {
      const now = readForm(new FormData(form), items, usualDueOn);
      // The same again draws nothing anew, and so asks nothing anew.
      setSent((shown) => (JSON.stringify(shown) === JSON.stringify(now) ? shown : now));
    };
    read();
    form.addEventListener("input", read);
    return () => form.removeEventListener("input", read);
  }

  return (
    <div ref={listen}>
      <ReturnItems items={items} />
      <DateField
        name="dueOn"
        label="Paling lambat"
        hint={`Dikosongkan: ${RETURN_DAYS} hari kalender dari hari ini.`}
        optional
      />
      <section aria-label="Pesan kepada pemohon" className="mt-3 border-l-4 border-line bg-paper px-3 py-2 text-small">
        <p className="text-ink-soft">Pesan yang dibaca pemohon:</p>
        {sent.items.length === 0 ? (
          <p>Centang yang perlu diperbaiki; pesannya muncul di sini.</p>
        ) : (
          <>
            <p className="font-semibold">{words.subject}</p>
            <p className="whitespace-pre-line">{words.body}</p>
          </>
        )}
      </section>
    </div>
  );
}

type Sent = { items: { label: string; reason: string }[]; dueOn: string };

const NOT_YET = "(alasannya belum ditulis)";

/** What the form shows before anybody touches it, also without JavaScript. */
function asBefore(items: Props["items"]): Sent["items"] {
  return items.filter(({ before }) => before !== "").map(({ label, before }) => ({ label, reason: before }));
}

function readForm(form: FormData, items: Props["items"], usualDueOn: string): Sent {
  const ticked = new Set(form.getAll("item"));
  const [codes, reasons] = [form.getAll("itemCode"), form.getAll("itemReason")];
  const sent = items.flatMap(({ value, label, reasons: ready }, place) => {
    if (!ticked.has(value)) return [];
    const sentence = ready.find(({ id }) => id === codes[place])?.sentence;
    return [{ label, reason: spokenReason(sentence, String(reasons[place] ?? "")) || NOT_YET }];
  });
  return { items: sent, dueOn: parseDay(String(form.get("dueOn") ?? "")) ?? usualDueOn };
}
