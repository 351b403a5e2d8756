"use client";

import { useEffect } from "react";

/** The part that came up last; null on the first page of a visit, which is left to the browser. */
let last: string | null = null;

/**
 * Takes the reader to the heading when another part of the form has come up, for the script changes pages and nobody
 * says so. The same part drawn again, with its errors, keeps the focus where it is.
 */
export function FocusHeading({ part }: { part: string }) {
  useEffect(() => {
    const isOther = last !== null && last !== part;
    last = part;
    if (isOther && !document.querySelector("main [role=alert]"))
      document.querySelector<HTMLElement>("main h1")?.focus();
  }, [part]);
  return null;
}
