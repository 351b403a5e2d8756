import { type Ok, ok, type Refused, refuse } from "../result";
import { isDigits, stripSeparators } from "./digits";

/** 2020: Peraturan BPS 2/2020; 2025: Peraturan BPS 7/2025, which gives old codes new meanings. */
export const KBLI_VERSIONS = ["2020", "2025"] as const;
export type KbliVersion = (typeof KBLI_VERSIONS)[number];

/** The pair is the key: a code alone means nothing. */
export type Kbli = { version: KbliVersion; code: string };

export const KBLI_REFUSALS = ["kbli_not_5_digits", "kbli_version"] as const;
export type KbliRefusal = (typeof KBLI_REFUSALS)[number];

export function parseKbli(code: string, version: string): Ok<Kbli> | Refused<{ code: KbliRefusal }> {
  const digits = stripSeparators(code);
  if (!isDigits(digits, 5)) return refuse({ code: "kbli_not_5_digits" });
  const known = KBLI_VERSIONS.find((candidate) => candidate === version);
  return known ? ok({ version: known, code: digits }) : refuse({ code: "kbli_version" });
}
