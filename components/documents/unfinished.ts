"use client";

import { useLayoutEffect } from "react";

const ASK =
  "Masih ada berkas yang belum selesai diunggah. Kalau halaman ini ditinggalkan, berkas itu tidak terkirim. Tinggalkan halaman ini?";

/** Beginnings of the ids of forms that take a file back, or end one person's turn at this phone. */
const FREE = ["hapus-", "tutup"];

/**
 * While a file is on its way or could not be sent, leaving the page asks first, and no form leads past it: `blocked`
 * is called instead of sending the form. A file is taken back, and a phone handed on, by forms that stay free.
 */
export function useUnfinished(isUnfinished: boolean, blocked: () => void) {
  // With the very drawing that shows the last file as stored: a press that follows at once is not held up.
  useLayoutEffect(() => {
    if (!isUnfinished) return;
    function leaving(event: BeforeUnloadEvent) {
      event.preventDefault();
    }
    function followed(event: MouseEvent) {
      const link = event.target instanceof Element ? event.target.closest("a") : null;
      if (!link || !leadsAway(link) || window.confirm(ASK)) return;
      event.preventDefault();
      event.stopPropagation();
    }
    function sent(event: SubmitEvent) {
      const { id = "" } = event.target instanceof HTMLFormElement ? event.target : {};
      if (FREE.some((start) => id.startsWith(start))) return;
      event.preventDefault();
      event.stopPropagation();
      blocked();
    }
    addEventListener("beforeunload", leaving);
    // In the capturing phase of the window: before the router and the form's own listener hear of it.
    addEventListener("click", followed, true);
    addEventListener("submit", sent, true);
    return () => {
      removeEventListener("beforeunload", leaving);
      removeEventListener("click", followed, true);
      removeEventListener("submit", sent, true);
    };
  }, [isUnfinished, blocked]);
}

function leadsAway(link: HTMLAnchorElement): boolean {
  if (link.target === "_blank" || link.hasAttribute("download")) return false;
  const to = new URL(link.href, location.href);
  if (to.pathname.startsWith("/api/files/")) return false;
  // Another site or a full load is asked about by the browser itself.
  return to.origin === location.origin && `${to.pathname}${to.search}` !== `${location.pathname}${location.search}`;
}
