"use client";

import { useContext, useEffect } from "react";
import { FormContext, fieldId } from "@/components/forms/form-context";
import { pressEnded } from "@/components/forms/pressing";

/**
 * Reads birth date and sex from the NIK as soon as it is whole, into fields that are still empty;
 * the applicant compares them with the card. Without JavaScript the server does the same.
 */
export function NikReader({ today, prefix = "" }: { today: string; prefix?: string | undefined }) {
  const { id } = useContext(FormContext);
  useEffect(() => {
    const nik = document.getElementById(fieldId(id, `${prefix}nik`));
    if (!(nik instanceof HTMLInputElement)) return;
    async function read() {
      // Fetched when it is needed: the form's own code stays small for a phone on a slow line.
      const code = await import("@/lib/domain/forms/nik-facts").catch(() => null);
      const facts = code?.nikFacts((nik as HTMLInputElement).value, today);
      if (!facts) return;
      // What was missing in those fields is missed no more: its sentences go, and the page moves up.
      await pressEnded();
      const day = facts.birthDate === "" ? [] : facts.birthDate.split("-").reverse();
      const boxes = [...document.querySelectorAll<HTMLInputElement>(`#${fieldId(id, `${prefix}birthDate`)} input`)];
      if (boxes.every((box) => box.value === ""))
        for (const [index, box] of boxes.entries()) fill(box, day[index] ?? "");
      const choices = [...document.querySelectorAll<HTMLInputElement>(`#${fieldId(id, `${prefix}sex`)} input`)];
      // click() and not `checked`: the form's own checking listens to events.
      if (!choices.some((choice) => choice.checked)) choices.find((choice) => choice.value === facts.sex)?.click();
    }
    nik.addEventListener("change", read);
    void pressEnded();
    // Typed before this code came over the line: the event has passed.
    void read();
    return () => nik.removeEventListener("change", read);
  }, [id, today, prefix]);
  return null;
}

function fill(box: HTMLInputElement, value: string) {
  box.value = value;
  box.dispatchEvent(new Event("input", { bubbles: true }));
}
