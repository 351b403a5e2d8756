import { type Ok, ok, type Refused, refuse } from "../result";
import { isDigits, stripSeparators } from "./digits";
import { parseNik } from "./nik";

/**
 * NPWP: 15 digits, or the 16 of 2024, which are an individual's NIK or "0" and
 * the former 15. The ninth digit is Luhn over the first eight; that is known
 * from practice only, so a mismatch warns and never blocks.
 */
export const NPWP_REFUSALS = ["npwp_not_15_or_16_digits", "npwp_16_unknown"] as const;
export type NpwpRefusal = (typeof NPWP_REFUSALS)[number];
export type NpwpWarning = "npwp_check_digit";

export function parseNpwp(text: string): Ok<string> | Refused<{ code: NpwpRefusal }> {
  const npwp = stripSeparators(text);
  if (isDigits(npwp, 15)) return ok(npwp);
  if (!isDigits(npwp, 16)) return refuse({ code: "npwp_not_15_or_16_digits" });
  return npwp.startsWith("0") || parseNik(npwp).ok ? ok(npwp) : refuse({ code: "npwp_16_unknown" });
}

/** Checks a parsed NPWP; one that is a NIK has no check digit. */
export function warnNpwp(npwp: string): NpwpWarning[] {
  const former = formerNpwp(npwp);
  if (former === null) return [];
  return luhnDigit(former.slice(0, 8)) === Number(former[8]) ? [] : ["npwp_check_digit"];
}

/** "12.345.678.2-912.000"; sixteen digits in groups of four. */
export function formatNpwp(npwp: string): string {
  if (npwp.length === 15) return npwp.replace(/^(\d{2})(\d{3})(\d{3})(\d)(\d{3})(\d{3})$/, "$1.$2.$3.$4-$5.$6");
  return npwp.replace(/(\d{4})(?=\d)/g, "$1 ");
}

/** A person's NPWP of sixteen digits is the NIK, whose last digits are never shown. */
export function maskNpwp(npwp: string): string {
  return `${npwp.slice(0, 2)}${"*".repeat(npwp.length - 2)}`;
}

function formerNpwp(npwp: string): string | null {
  if (npwp.length === 15) return npwp;
  return npwp.startsWith("0") ? npwp.slice(1) : null;
}

function luhnDigit(digits: string): number {
  let sum = 0;
  [...digits].reverse().forEach((digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 2 : 1);
    sum += value > 9 ? value - 9 : value;
  });
  return (10 - (sum % 10)) % 10;
}
