"use client";

import { useServerInsertedHTML } from "next/navigation";
import { REFUSED_NOTES, REFUSED_PAGES, type RefusedNotes } from "@/lib/domain/refused-page";
import { surviveTranslation } from "./survive-translation";

surviveTranslation();

/**
 * When a page refuses (404, 403) or fails, the document Next sends is empty until its scripts draw
 * it. A browser without JavaScript is led from there to a page that says the same in plain HTML.
 */
export function WithoutScript({ page }: { page: string | null }) {
  useServerInsertedHTML(() => {
    const notes = (globalThis as { [REFUSED_NOTES]?: RefusedNotes })[REFUSED_NOTES];
    const refused = page ? notes?.get(page) : undefined;
    if (!page || !refused) return null;
    notes?.delete(page);
    return (
      <noscript>
        <meta httpEquiv="refresh" content={`0; url=${REFUSED_PAGES[refused]}`} />
      </noscript>
    );
  });
  return null;
}
