"use client";

import { useContext, useEffect, useRef, useState } from "react";
import { FormContext } from "@/components/forms/form-context";
import { LetterSheet } from "@/components/letters/letter-sheet";
import { EMPTY_FORM, type FormState } from "@/lib/domain/form-state";
import type { Letterhead } from "@/lib/domain/letters/model";
import { previewTemplateAction } from "@/lib/features/letter-templates/letter-templates.actions";
import type { Preview } from "@/lib/features/letter-templates/preview.queries";

type Props = { letterhead: Letterhead; formId: string };

/** The letter as the words in the form would be: of the last answer, and with JavaScript of what was typed since. */
export function TemplatePreview({ letterhead, formId }: Props) {
  const { values, answer } = useContext(FormContext);
  const typed = useWhileTyping(formId, answer);
  const heading = useRef<HTMLHeadingElement>(null);
  const [kept, setKept] = useState(values.preview);
  const asked = answer > 0 && values.preview !== undefined;

  useEffect(() => {
    if (values.preview !== undefined) setKept(values.preview);
    if (asked) heading.current?.focus({ preventScroll: window.matchMedia("(min-width: 80rem)").matches });
  }, [values.preview, asked]);

  const preview = read(typed?.values.preview ?? values.preview ?? kept);
  const wrong = Object.values(typed?.errors ?? {})[0];
  return (
    <section
      aria-labelledby="pratinjau"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: on a wide screen it scrolls by itself, so the keyboard must reach it (WCAG 2.1.1)
      tabIndex={0}
      className="mt-8 min-w-0 xl:sticky xl:top-2 xl:mt-0 xl:max-h-[calc(100vh-1rem)] xl:self-start xl:overflow-y-auto"
    >
      <h2
        id="pratinjau"
        ref={heading}
        tabIndex={-1}
        // biome-ignore lint/a11y/noAutofocus: whoever asked for the preview without JavaScript is brought to it
        autoFocus={asked}
        className="text-h2"
      >
        Pratinjau
      </h2>
      <p aria-live="polite" className="text-small text-ink-soft">
        {wrong ? `Pratinjau belum mengikuti: ${wrong}` : sentenceOf(preview)}
      </p>
      {preview && (
        <div className="mt-2">
          <LetterSheet model={{ ...preview.model, letterhead }} />
        </div>
      )}
    </section>
  );
}

function sentenceOf(preview: Preview | null): string {
  if (!preview) return "Tekan Lihat pratinjau untuk melihat suratnya.";
  const whose = preview.real
    ? "Dari data yang dipilih; nama dan alamat warga disamarkan."
    : "Dari data contoh; orang dan usahanya tidak ada.";
  return preview.lacking
    ? `${whose} Belum ada di data itu, jadi ditulis dalam kurung siku: ${preview.lacking}.`
    : whose;
}

function read(json: string | string[] | undefined): Preview | null {
  return typeof json === "string" ? (JSON.parse(json) as Preview) : null;
}

const PAUSE = 900;

/** Asks for the preview after a pause in typing; an answer that was overtaken is passed over. */
function useWhileTyping(formId: string, answer: number): FormState | null {
  const [drawn, setDrawn] = useState<{ answer: number; state: FormState } | null>(null);
  useEffect(() => {
    const form = document.getElementById(formId);
    if (!(form instanceof HTMLFormElement)) return;
    let turn = 0;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const ask = async (mine: number) => {
      // A lost line is no matter: the next pause asks again, and the button says what is wrong.
      const state = await previewTemplateAction(EMPTY_FORM, new FormData(form)).catch(() => null);
      if (state && mine === turn) setDrawn({ answer, state });
    };
    const typed = () => {
      clearTimeout(waiting);
      turn += 1;
      waiting = setTimeout(ask, PAUSE, turn);
    };
    form.addEventListener("input", typed);
    return () => {
      turn += 1;
      clearTimeout(waiting);
      form.removeEventListener("input", typed);
    };
  }, [formId, answer]);
  return drawn?.answer === answer ? drawn.state : null;
}
