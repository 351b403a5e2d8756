"use client";

import { useField } from "./form-context";

/** What the page was opened with, also after an answer that draws the page anew. */
export function KeptField({ name, value }: { name: string; value: string }) {
  const { text } = useField(name, { value });
  return <input type="hidden" name={name} value={text} />;
}
