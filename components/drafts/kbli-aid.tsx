"use client";

import { lazyAid } from "@/components/forms/lazy-aid";

const KbliSearch = lazyAid(async () => (await import("./kbli-search")).KbliSearch);

/** The search beside the field of a KBLI code, fetched when it is shown: one part of one form has such a field. */
export function KbliAid({ name }: { name: string }) {
  return <KbliSearch name={name} />;
}
