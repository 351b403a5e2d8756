"use client";

import { useContext, useEffect, useState } from "react";
import { FormContext, fieldId } from "@/components/forms/form-context";
import { pressEnded } from "@/components/forms/pressing";

type Props = {
  name: string;
  /** What the server makes of the address the field begins with: without JavaScript it is said after saving. */
  known: string | null;
};

/** Asks about an address that looks like a slip ("gmial.com", ".con"); it is taken as it stands all the same. */
export function EmailHint({ name, known }: Props) {
  const { id } = useContext(FormContext);
  const [meant, setMeant] = useState<string | null>(known);
  useEffect(() => {
    const field = document.getElementById(fieldId(id, name));
    if (!(field instanceof HTMLInputElement)) return;
    async function look() {
      const { value } = field as HTMLInputElement;
      // Fetched when it is needed: the form's own code stays small for a phone on a slow line.
      const code = value.includes("@") ? await import("@/lib/domain/identifiers/email-hint").catch(() => null) : null;
      await pressEnded();
      setMeant(code?.emailHint(value) ?? null);
    }
    void pressEnded();
    void look();
    field.addEventListener("change", look);
    return () => field.removeEventListener("change", look);
  }, [id, name]);
  return (
    <p role="status" className={meant === null ? "sr-only" : "mt-2 text-small"}>
      {meant === null ? "" : `Mungkin maksud Anda ${meant}? Bila alamatnya memang begitu, lanjutkan saja.`}
    </p>
  );
}
