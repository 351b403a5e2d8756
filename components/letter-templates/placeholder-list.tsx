"use client";

import { type RefObject, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";

type Props = { names: string[]; formId: string };

/** The placeholders of this kind: with JavaScript each button writes its own where the cursor stands, without it they are copied. */
export function PlaceholderList({ names, formId }: Props) {
  const [ready, setReady] = useState(false);
  const last = useLastField(formId);
  useEffect(() => setReady(true), []);
  return (
    <section aria-labelledby="isian-otomatis" className="no-print">
      <h2 id="isian-otomatis" className="text-h3">
        Isian otomatis
      </h2>
      <p className="text-small text-ink-soft">
        {ready
          ? "Klik di dalam kalimat, lalu pilih isian yang ditulis di situ."
          : "Salin ke dalam kalimat, dengan kurung sikunya. Isinya diambil dari data setiap kali surat dibuat."}
      </p>
      <ul className={cx("mt-1 flex flex-wrap gap-x-2 gap-y-1", ready && "max-h-56 overflow-y-auto")}>
        {names.map((name) => (
          <li key={name}>
            {ready ? (
              <Button variant="quiet" onClick={() => insert(last.current, name)}>
                {name}
              </Button>
            ) : (
              <code className="select-all">{`[${name}]`}</code>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A text field, or an editor that is laid over one. */
type Field = HTMLInputElement | HTMLTextAreaElement | HTMLElement;

/** The text field of the form that was used last; a button takes the focus away before it is pressed. */
function useLastField(formId: string): RefObject<Field | null> {
  const last = useRef<Field | null>(null);
  useEffect(() => {
    const form = document.getElementById(formId);
    const remember = ({ target }: FocusEvent) => {
      if (target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === "text"))
        last.current = target;
      else if (target instanceof HTMLElement && target.dataset.rich !== undefined) last.current = target;
    };
    form?.addEventListener("focusin", remember);
    return () => form?.removeEventListener("focusin", remember);
  }, [formId]);
  return last;
}

function insert(field: Field | null, name: string) {
  if (!field?.isConnected) return;
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) {
    field.dispatchEvent(new CustomEvent("sisipkan", { detail: name }));
    return;
  }
  const words = `[${name}]`;
  field.focus();
  field.setRangeText(
    words,
    field.selectionStart ?? field.value.length,
    field.selectionEnd ?? field.value.length,
    "end",
  );
  field.dispatchEvent(new Event("input", { bubbles: true }));
}
