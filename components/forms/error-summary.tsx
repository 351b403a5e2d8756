"use client";

import { useContext, useEffect, useRef } from "react";
import { problemTitle } from "@/lib/domain/problem-title";
import { FormContext, fieldId } from "./form-context";

/**
 * Everything that must be mended, in one place that takes focus. Without
 * JavaScript the browser's own autofocus brings it into view.
 */
export function ErrorSummary({ ok = false }: { ok?: boolean }) {
  const { id, errors, message, see, answer } = useContext(FormContext);
  const box = useRef<HTMLDivElement>(null);
  const list = Object.entries(errors);
  const shown = answer > 0 && !ok && (list.length > 0 || message !== undefined);
  // What a field says of itself is said once.
  const said = message && (see || !list.some(([, text]) => text === message)) ? message : null;

  // biome-ignore lint/correctness/useExhaustiveDependencies: each new answer takes focus, also with the same errors
  useEffect(() => {
    if (shown) box.current?.focus();
  }, [answer]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: an answer may bring the page, and so its title, anew
  useEffect(() => {
    nameTitle();
    if (!shown) return;
    // The page's own name may arrive after the answer that it is to be told with.
    const named = new MutationObserver(nameTitle);
    named.observe(document.head, { childList: true, subtree: true, characterData: true });
    return () => {
      named.disconnect();
      nameTitle();
    };
  }, [answer, shown]);

  if (!shown) return null;
  return (
    <div
      ref={box}
      data-problems=""
      tabIndex={-1}
      // biome-ignore lint/a11y/noAutofocus: the summary must be met first after a post without JavaScript
      autoFocus
      role="alert"
      aria-labelledby={`${id}-masalah`}
      className="mb-6 border-2 border-danger p-4"
    >
      <h2 id={`${id}-masalah`} className="text-h3">
        {list.length > 0 ? "Ada yang perlu diperbaiki" : "Belum berhasil"}
      </h2>
      {said && <p className="mt-1">{said}</p>}
      {message && see && (
        <a href={see.href} className="inline-flex min-h-target items-center font-semibold">
          {see.label}
        </a>
      )}
      {list.length > 0 && (
        <ul className="mt-1">
          {list.map(([name, text]) => (
            <li key={name}>
              <a
                href={`#${fieldId(id, name)}`}
                className="inline-flex min-h-target items-center font-semibold text-danger hover:text-danger"
              >
                {text}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/**
 * Whoever listens hears the page's name first, and so that something is wrong; in any form of the page, and no longer.
 * Without JavaScript the server names it (app/layout.tsx).
 */
function nameTitle() {
  const isWrong = document.querySelector("[data-problems]") !== null;
  const title = problemTitle(document.title, isWrong);
  if (title !== document.title) document.title = title;
}
