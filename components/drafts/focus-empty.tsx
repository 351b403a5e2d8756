"use client";

import { useEffect } from "react";

/** Whoever types all day begins in the first field that is empty. */
export function FocusEmpty({ form }: { form: string }) {
  useEffect(() => {
    const fields = [...document.querySelectorAll<HTMLInputElement>(`#${form} :is(input, textarea)`)];
    const first = fields.find(({ type, value }) => value === "" && TYPED.has(type));
    first?.focus({ preventScroll: true });
  }, [form]);
  return null;
}

const TYPED: ReadonlySet<string> = new Set(["text", "tel", "email", "textarea"]);
