"use client";

import { usePathname } from "next/navigation";
import { useEffect, useState } from "react";
import { nextIn, rememberedWalk } from "@/components/layout/queue-walk";

/** The case after this one in the list that was last looked at; without JavaScript nothing is sent, and the page stays. */
export function NextField() {
  const here = usePathname();
  const [next, setNext] = useState("");
  useEffect(() => {
    const walk = rememberedWalk();
    const address = (walk && nextIn(walk, here)) ?? "";
    setNext(address.startsWith("/petugas/permohonan/") ? (address.split("/").at(-1) ?? "") : "");
  }, [here]);
  return <input type="hidden" name="next" value={next} />;
}
