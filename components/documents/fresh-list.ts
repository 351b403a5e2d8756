"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

const AGAIN_MS = 5_000;

/**
 * Fetches the page's list anew once there is something to show and nothing waits. A refresh that meets a dropped line
 * is answered by the browser with a page of its own, over everything that was chosen; so the line is tried first.
 */
export function useFreshList(isDue: boolean) {
  const router = useRouter();
  useEffect(() => {
    if (!isDue) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let over = false;
    async function refresh() {
      clearTimeout(timer);
      const isThere = navigator.onLine && (await lineIsThere());
      if (over) return;
      if (isThere) router.refresh();
      else timer = setTimeout(refresh, AGAIN_MS);
    }
    void refresh();
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [isDue, router]);
}

function lineIsThere(): Promise<boolean> {
  return fetch("/icon.svg", { method: "HEAD", cache: "no-store" }).then(
    (answer) => answer.ok,
    () => false,
  );
}
