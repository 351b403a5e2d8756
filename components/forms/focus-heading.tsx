"use client";

import { useEffect } from "react";

/** The first page of a visit is left to the browser; after that the script changes pages, and nobody says so. */
let isFirst = true;

/** Takes the reader to the heading when another part of the form has come up. */
export function FocusHeading({ part }: { part: string }) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new part is what moves the focus
  useEffect(() => {
    if (!isFirst) document.querySelector<HTMLElement>("main h1")?.focus();
    isFirst = false;
  }, [part]);
  return null;
}
