"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Whoever was away that long wants to see what is there now. */
const AWAY_MS = 60_000;

/** The list and its counts are read anew when somebody comes back to it; nothing is asked while nobody looks. */
export function RefreshOnReturn() {
  const router = useRouter();
  useEffect(() => {
    let leftAt: number | null = null;
    function turn() {
      if (document.visibilityState === "hidden") leftAt = Date.now();
      else if (leftAt !== null && Date.now() - leftAt > AWAY_MS) router.refresh();
    }
    document.addEventListener("visibilitychange", turn);
    return () => document.removeEventListener("visibilitychange", turn);
  }, [router]);
  return null;
}
