"use client";

import { writtenTime } from "@/lib/domain/written-day";
import { TextField, type TextFieldProps } from "./text-field";

/** A time of the day, written with a dot in every browser. */
export function TimeField({ hint, ...props }: TextFieldProps) {
  return <TextField size="short" autoComplete="off" maxLength={12} {...props} hint={hint} shows={writtenTime} />;
}
