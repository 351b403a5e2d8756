"use client";

import { useEffect } from "react";
import { type QueueWalk, rememberWalk } from "@/components/layout/queue-walk";

/** Keeps the list that somebody looks at, so that "Tugas berikutnya" goes on in it, in its order and as it was filtered. */
export function RememberQueue(walk: QueueWalk) {
  useEffect(() => rememberWalk(walk));
  return null;
}
