"use client";

import { formatAmount, parseRupiah, parseWhole } from "@/lib/domain/money";
import { TextField, type TextFieldProps } from "./text-field";

/** A whole number with its unit inside the field ("orang", "buah"). */
export function UnitField({ unit, ...rest }: TextFieldProps & { unit: string }) {
  return (
    <TextField
      inputMode="numeric"
      autoComplete="off"
      size="medium"
      fits={isWhole}
      patternMessage={`${rest.label} ditulis dengan angka bulat saja.`}
      {...rest}
      label={rest.label}
      after={unit}
    />
  );
}

/** Rupiah; dots are put in on leaving the field, where the parser of the server reads what stands there. */
export function MoneyField(props: TextFieldProps) {
  return (
    <TextField
      inputMode="numeric"
      autoComplete="off"
      size="medium"
      maxLength={60}
      fits={isRupiah}
      patternMessage={`${props.label} belum terbaca. Tulis 1.500.000 untuk satu setengah juta rupiah.`}
      {...props}
      before="Rp"
      tidy={tidyRupiah}
    />
  );
}

function tidyRupiah(text: string): string {
  const amount = parseRupiah(text);
  return amount.ok ? formatAmount(amount.value) : text;
}

/** An empty field is judged by whether it must be filled. */
function isRupiah(text: string): boolean {
  return text.trim() === "" || parseRupiah(text).ok;
}

function isWhole(text: string): boolean {
  return text.trim() === "" || parseWhole(text) !== null;
}
