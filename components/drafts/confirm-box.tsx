"use client";

import { useContext, useRef } from "react";
import { CheckboxGroup } from "@/components/forms/choice-group";
import { FormContext } from "@/components/forms/form-context";

type Props = { name: string; label: string; yes: string };

/** A warning that asks once. It appears with the server's warning, which says what the ticked box must carry. */
export function ConfirmBox({ name, label, yes }: Props) {
  const { values } = useContext(FormContext);
  const last = useRef<string>(undefined);
  // Stays once it was shown: ticking it settles its own error, and must not take the box away.
  last.current = [values[`${name}Is`] ?? values[name] ?? last.current].flat()[0];
  if (!last.current) return null;
  return <CheckboxGroup key={last.current} name={name} label={label} options={[{ value: last.current, label: yes }]} />;
}
