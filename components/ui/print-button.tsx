"use client";

import { Button, type ButtonVariant } from "./button";

/** Comfort only: the browser's own menu prints as well. Hidden where scripts are off. */
export function PrintButton({
  label = "Cetak atau simpan",
  variant = "secondary",
}: {
  label?: string;
  variant?: ButtonVariant;
}) {
  return (
    <Button variant={variant} className="needs-js no-print" onClick={() => window.print()}>
      {label}
    </Button>
  );
}
