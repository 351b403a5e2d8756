"use client";

import { type ComponentProps, useContext } from "react";
import { useFormStatus } from "react-dom";
import { Button } from "../ui/button";
import { FormContext } from "./form-context";

type Props = Omit<ComponentProps<typeof Button>, "type" | "disabled"> & { pendingLabel?: string };

/** Never disabled: while sending it says so, and the form ignores a second tap. */
export function SubmitButton({ children, pendingLabel = "Mengirim…", ...rest }: Props) {
  const form = useContext(FormContext);
  const { pending } = useFormStatus();
  const busy = form.pending || pending;
  return (
    <Button type="submit" aria-disabled={busy || undefined} {...rest}>
      {busy ? pendingLabel : children}
    </Button>
  );
}
