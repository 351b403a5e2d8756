"use client";

import { TextField, type TextFieldProps } from "./text-field";

/** A whole number with its unit inside the field ("orang", "buah"). */
export function UnitField({ unit, ...rest }: TextFieldProps & { unit: string }) {
  return (
    <TextField
      inputMode="numeric"
      autoComplete="off"
      size="medium"
      pattern="[0-9.]*"
      patternMessage={`${rest.label} ditulis dengan angka saja.`}
      {...rest}
      label={rest.label}
      after={unit}
    />
  );
}

/** Rupiah; dots are put in on leaving the field and accepted by the server. */
export function MoneyField(props: TextFieldProps) {
  return (
    <TextField
      inputMode="numeric"
      autoComplete="off"
      size="medium"
      maxLength={24}
      pattern="(Rp)?[ ]*[0-9. ]*(,00)?"
      patternMessage={`${props.label} ditulis dengan angka saja, misalnya 1.500.000.`}
      {...props}
      before="Rp"
      tidy={groupThousands}
    />
  );
}

function groupThousands(text: string): string {
  const digits = text.replace(/^Rp/i, "").replace(/,00$/, "").replace(/[. ]/g, "");
  return /^\d+$/.test(digits) ? digits.replace(/\B(?=(\d{3})+$)/g, ".") : text;
}
