"use client";

import { useRouter } from "next/navigation";
import { useContext, useEffect, useRef, useState } from "react";
import { FormContext } from "@/components/forms/form-context";

const PAUSE_MS = 1_200;
const AGAIN_MS = 6_000;

type Answer = { saved: boolean; at?: string; revision?: number; message?: string };

/**
 * Sends what is typed after a short pause, and at once when the page goes out of sight: a phone that
 * runs dry or a line that drops costs at most a second of typing. Comfort only; the button saves too.
 */
export function Autosave({ address, savedAt }: { address: string; savedAt?: string | undefined }) {
  const { values, pending } = useContext(FormContext);
  const router = useRouter();
  const turn = useRef<HTMLInputElement>(null);
  const revision = useRef<HTMLInputElement>(null);
  const [words, setWords] = useState(savedAt ? `Tersimpan ${savedAt}` : "");

  useEffect(() => {
    const form = turn.current?.form;
    if (!form) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let sending: AbortController | undefined;
    let unsaved = false;
    let keptStale = false;

    async function save() {
      if (!form || !unsaved) return;
      clearTimeout(timer);
      sending?.abort();
      const own = new AbortController();
      sending = own;
      unsaved = false;
      try {
        const reply = await fetch(address, {
          method: "POST",
          body: new FormData(form),
          keepalive: true,
          signal: own.signal,
        });
        const answer = (await reply.json()) as Answer;
        if (own.signal.aborted) return;
        keptStale ||= answer.saved;
        if (answer.saved && revision.current) revision.current.value = String(answer.revision);
        setWords(answer.saved ? `Tersimpan ${answer.at}` : (answer.message ?? ""));
      } catch {
        if (own.signal.aborted) return;
        unsaved = true;
        setWords("Belum tersimpan karena sambungan terputus. Kami coba lagi.");
        timer = setTimeout(save, AGAIN_MS);
      }
    }
    function typed() {
      unsaved = true;
      if (turn.current) turn.current.value = String(Date.now());
      clearTimeout(timer);
      timer = setTimeout(save, PAUSE_MS);
    }
    function leave() {
      if (document.visibilityState === "hidden") void save();
    }
    /** The button sends the same and more; an autosave arriving after it would only disturb. */
    function submitted() {
      clearTimeout(timer);
      sending?.abort();
    }
    form.addEventListener("input", typed);
    form.addEventListener("submit", submitted);
    document.addEventListener("visibilitychange", leave);
    return () => {
      form.removeEventListener("input", typed);
      form.removeEventListener("submit", submitted);
      document.removeEventListener("visibilitychange", leave);
      void save();
      // The router keeps this page as it was fetched; coming back must show what was saved since.
      if (keptStale) router.refresh();
    };
  }, [address, router]);

  const onForm = typeof values.revision === "string" ? values.revision : "0";
  return (
    <>
      <input ref={turn} type="hidden" name="turn" defaultValue="" />
      <input key={onForm} ref={revision} type="hidden" name="revision" defaultValue={onForm} />
      <p className="min-h-6 text-small text-ink-soft">{pending ? "" : words}</p>
    </>
  );
}
