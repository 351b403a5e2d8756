import { plainSigns } from "../text/plain-signs";
import { LONGEST_NUMBER_TEXT, trimSigns } from "../text/trim-signs";

/** What people put between the digits when they copy from a card. */
const SEPARATORS = /[\s._/\u00b7\u2022-]/g;

/** The name of the number, copied with it. */
const NAME =
  /^(?:\(?(?:no|nomor|nomer|nik|n\.i\.k|ktp|k\.t\.p|kk|k\.k|npwp|nib|nip|n\.i\.p|induk|pegawai|kependudukan|kartu|tanda|penduduk|keluarga|berusaha|pokok|wajib|pajak|saya)\b[.:=/\s)]*)+/i;

/** The same behind it: "(NIK)", "(kartu keluarga)". */
const NAME_BEHIND = /\s*\((?:(?:no|nomor|nik|ktp|kk|npwp|nib|nip|kartu|keluarga|tanda|penduduk)\b[.\s]*)+\)[\s.]*$/i;

/** The bracket, quotation mark or star that a number stood in, the mark of a spreadsheet, and the comma behind. */
const BEFORE = /[\s=*_~`'"\u2018-\u201f\u00ab\u00bb([{<]/;
const BEHIND = /[\s.,;:!*_~`'"\u2018-\u201f\u00ab\u00bb)\]}>]/;

/** Digits of other scripts are no separators: they stay, and are refused. */
export function stripSeparators(text: string): string {
  const plain = plainSigns(text);
  if (plain.length > LONGEST_NUMBER_TEXT) return plain;
  return bareNumber(plain.replace(NAME_BEHIND, ""), NAME).replace(SEPARATORS, "");
}

/** A number out of what it was copied with: the signs around it, and its `name` before it. */
export function bareNumber(text: string, name: RegExp): string {
  return trimSigns(trimSigns(plainSigns(text), BEFORE, BEHIND).replace(name, ""), BEFORE, BEHIND);
}

/** ASCII digits only, exactly this many. */
export function isDigits(text: string, length: number): boolean {
  return text.length === length && /^[0-9]+$/.test(text);
}

/** The card that a number says it stands on, where it says so and names no other: "No. KK 5201…", "5201… (NIK)". */
export function namedCard(text: string): "nik" | "kk" | null {
  if (text.length > LONGEST_NUMBER_TEXT) return null;
  const plain = plainSigns(text).toLowerCase();
  const isNik = /\b(?:nik|n\.i\.k|ktp|k\.t\.p|kependudukan|penduduk)\b/.test(plain);
  const isKk = /\b(?:kk|k\.k|keluarga)\b/.test(plain);
  if (isNik === isKk) return null;
  return isNik ? "nik" : "kk";
}
