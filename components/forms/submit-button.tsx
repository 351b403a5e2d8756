"use client";

import { type ComponentProps, useContext } from "react";
import { useFormStatus } from "react-dom";
import { Button } from "../ui/button";
import { FormContext } from "./form-context";

type Props = Omit<ComponentProps<typeof Button>, "type" | "disabled"> & {
  pendingLabel?: string;
  /** The key that presses it. */
  shortcut?: string;
};

/** Never disabled: while sending it says so, and the form ignores a second tap. */
export function SubmitButton({ children, pendingLabel = "Mengirim…", shortcut, ...rest }: Props) {
  const form = useContext(FormContext);
  const { pending } = useFormStatus();
  const busy = form.pending || pending;
  return (
    <Button type="submit" data-key={shortcut} aria-disabled={busy || undefined} {...rest}>
      {busy ? pendingLabel : children}
    </Button>
  );
}
