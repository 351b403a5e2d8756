import { type Ok, ok, type Refused, refuse } from "../result";
import { isDigits, stripSeparators } from "./digits";

/** Nomor Induk Berusaha: thirteen digits; nothing else about it can be checked. */
export type NibRefusal = "nib_not_13_digits";

export function parseNib(text: string): Ok<string> | Refused<{ code: NibRefusal }> {
  const nib = stripSeparators(text);
  return isDigits(nib, 13) ? ok(nib) : refuse({ code: "nib_not_13_digits" });
}
