"use client";

import { type FormEvent, useMemo, useState } from "react";
import type { FormState } from "@/lib/domain/form-state";

/** Fields whose edit also mends others: of two days in the wrong order either may be the wrong one. */
export type Mends = Readonly<Record<string, readonly string[]>>;

type Answered = Pick<FormState, "errors" | "message"> & { answer: number };

/**
 * What still stands of the server's answer: its word on a field goes when the field is edited, and its sentence over
 * them with the last of them.
 */
export function useMended({ errors, message, answer }: Answered, mends: Mends = {}) {
  const [edits, setEdits] = useState({ since: 0, names: NOTHING });
  const edited = edits.since === answer ? edits.names : NOTHING;
  const standing = useMemo(() => {
    return Object.fromEntries(Object.entries(errors).filter(([name]) => !edited.has(name)));
  }, [errors, edited]);

  /** For `onInput`: React's `onChange` does not hear of what a script writes, as the reader of the NIK does. */
  function remember(event: FormEvent<HTMLFormElement>) {
    const { name } = event.target as HTMLInputElement;
    if (!name || edited.has(name)) return;
    const also = Object.hasOwn(mends, name) ? (mends[name] ?? []) : [];
    setEdits({ since: answer, names: new Set([...edited, name, ...also]) });
  }

  const isMended = Object.keys(errors).length > 0 && Object.keys(standing).length === 0;
  return { errors: standing, message: isMended ? undefined : message, remember };
}

const NOTHING: ReadonlySet<string> = new Set();
