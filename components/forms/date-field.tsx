"use client";

import type { ReactNode } from "react";
import { writtenDay } from "@/lib/domain/written-day";
import { TextField, type TextFieldProps } from "./text-field";

/**
 * Near dates (a class, a holiday). Written day/month/year in every browser: the browser's own field shows a day by
 * its own language, and 5/12 is then read as the twelfth of May. The schema reads what stands there (calendarDay).
 */
export function DateField({ hint, ...props }: TextFieldProps) {
  return (
    <TextField
      size="medium"
      autoComplete="off"
      maxLength={40}
      {...props}
      hint={withExample(hint, "Tanggal/bulan/tahun, misalnya 5/12/2026.")}
      shows={writtenDay}
    />
  );
}

function withExample(hint: ReactNode, example: string) {
  return hint ? (
    <>
      {example} <span>{hint}</span>
    </>
  ) : (
    example
  );
}
