"use client";

import { useRouter } from "next/navigation";
import { useContext, useEffect, useRef, useState } from "react";
import { FormContext } from "@/components/forms/form-context";
import { Saving } from "./saving";

type Props = { address: string; savedAt?: string | undefined };

/**
 * Sends what is typed after a short pause, and at once when the page goes out of sight: a phone that
 * runs dry or a line that drops costs at most a second of typing. Comfort only; the button saves too.
 */
export function Autosave({ address, savedAt }: Props) {
  const { values, pending } = useContext(FormContext);
  const router = useRouter();
  const turn = useRef<HTMLInputElement>(null);
  const [words, setWords] = useState(savedAt ? `Tersimpan ${savedAt}` : "");
  const isPending = useRef(pending);
  isPending.current = pending;

  useEffect(() => {
    const form = turn.current?.form;
    if (!form) return;
    const saving = new Saving({
      form,
      address,
      say: setWords,
      isPending: () => isPending.current,
    });
    saving.start();
    return () => {
      // The router keeps this page as it was fetched; coming back must show what was saved since.
      if (saving.stop()) router.refresh();
    };
  }, [address, router]);

  const onForm = typeof values.revision === "string" ? values.revision : "0";
  return (
    <>
      <input ref={turn} type="hidden" name="turn" defaultValue="" />
      <input key={onForm} type="hidden" name="revision" defaultValue={onForm} />
      <p className="min-h-6 text-small text-ink-soft">{pending ? "" : words}</p>
    </>
  );
}
