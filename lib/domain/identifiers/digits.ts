import { plainSigns } from "../text/plain-signs";

/** What people put between the digits when they copy from a card, the mark of a spreadsheet before them, and a comma behind. */
const SEPARATORS = /^['\u2018\u2019]|[\s.-]|[\s,;:]+$/g;

/** The name of the number, copied with it. */
const NAME = /^(?:(?:no|nomor|nik|ktp|kk|npwp|nib)\b[.:\s]*)+/i;

/** Digits of other scripts are no separators: they stay, and are refused. */
export function stripSeparators(text: string): string {
  return plainSigns(text).replace(NAME, "").replace(SEPARATORS, "");
}

/** ASCII digits only, exactly this many. */
export function isDigits(text: string, length: number): boolean {
  return text.length === length && /^[0-9]+$/.test(text);
}
