"use client";

import { useContext, useRef } from "react";
import { CheckboxGroup } from "@/components/forms/choice-group";
import { FormContext, type FormContextValue } from "@/components/forms/form-context";
import { dateFromBoxes } from "@/lib/domain/date-boxes";

/** A warning that asks once. It appears with the server's warning; what is ticked goes with exactly these answers. */
export function ConfirmBox({ name, label, yes }: { name: "confirmNik" | "confirmNpwp"; label: string; yes: string }) {
  const form = useContext(FormContext);
  const asked = useRef(false);
  // Stays once it was shown: ticking it settles its own error, and must not take the box away.
  asked.current ||= form.errors[name] !== undefined || form.values[name] !== undefined;
  if (!asked.current) return null;
  const value = WHAT[name](form);
  return <CheckboxGroup key={value} name={name} label={label} options={[{ value, label: yes }]} />;
}

const WHAT = {
  confirmNik: ({ values }: FormContextValue) =>
    `${digits(values.nik)}/${dateFromBoxes(values.birthDate)}/${[values.sex ?? ""].flat()[0]}`,
  confirmNpwp: ({ values }: FormContextValue) => digits(values.npwp),
};

function digits(typed: string | string[] | undefined): string {
  return [typed ?? ""].flat().join("").replace(/\D/g, "");
}
