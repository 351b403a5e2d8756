import { plainSigns } from "../text/plain-signs";

/**
 * Digits as people group them: none, dots, commas or blanks between thousands, the same all through. "1.5" and
 * "0.500" are nobody's fifteen and five hundred: what could be read in two ways is not read.
 */
const PLAIN = /^[0-9]+$/;
const GROUPED = /^[1-9][0-9]{0,2}(?:(?:\.[0-9]{3})+|(?:,[0-9]{3})+|(?: [0-9]{3})+)$/;

/** The digits of a whole number, without leading zeros; null for what is none. */
export function groupedDigits(text: string): string | null {
  if (!PLAIN.test(text) && !GROUPED.test(text)) return null;
  return text.replace(/[., ]/g, "").replace(/^0+(?=.)/, "");
}

/** A whole number as people write it: "1.000", "1000", full-width digits; null for "2.5", "1e3" and words. */
export function parseWhole(text: string): number | null {
  const digits = groupedDigits(plainSigns(text));
  return digits === null || digits.length > 15 ? null : Number(digits);
}
