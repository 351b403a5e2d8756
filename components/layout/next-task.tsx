"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useEffect, useState } from "react";
import { nextIn, rememberedWalk } from "./queue-walk";

/** Leads on by position in the list that was last looked at; without one, to the most urgent duty. */
export function NextTask({ fallback }: { fallback: string | null }) {
  const here = usePathname();
  const [next, setNext] = useState<string | null | undefined>(fallback ?? undefined);

  useEffect(() => {
    const walk = rememberedWalk();
    const inList = walk ? nextIn(walk, here) : undefined;
    setNext(inList === undefined ? (fallback ?? undefined) : inList);
  }, [here, fallback]);

  if (next === undefined) return null;
  return (
    <Link prefetch={false} href={next ?? "/petugas/tugas"} data-key="n" className="no-print ml-auto">
      {next === null ? "Daftar ini habis: ke antrean" : "Tugas berikutnya"}
    </Link>
  );
}
