import { plainSigns } from "../text/plain-signs";

/** What people put between the digits when they copy from a card. */
const SEPARATORS = /[\s._/\u00b7\u2022-]/g;

/** The name of the number, copied with it. */
const NAME = /^(?:(?:no|nomor|nik|ktp|kk|npwp|nib|induk|kependudukan|berusaha|pokok|wajib|pajak)\b[.:=/\s]*)+/i;

/** The bracket, quotation mark or star that a number stood in, the mark of a spreadsheet, and the comma behind. */
const AROUND = /^[\s=*_~`'"\u2018-\u201f\u00ab\u00bb([{<]+|[\s.,;:!*_~`'"\u2018-\u201f\u00ab\u00bb)\]}>]+$/g;

/** Digits of other scripts are no separators: they stay, and are refused. */
export function stripSeparators(text: string): string {
  return bareNumber(text, NAME).replace(SEPARATORS, "");
}

/** A number out of what it was copied with: the signs around it, and its `name` before it. */
export function bareNumber(text: string, name: RegExp): string {
  return plainSigns(text).replace(AROUND, "").replace(name, "").replace(AROUND, "");
}

/** ASCII digits only, exactly this many. */
export function isDigits(text: string, length: number): boolean {
  return text.length === length && /^[0-9]+$/.test(text);
}
