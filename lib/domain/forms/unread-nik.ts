import { parseNik } from "../identifiers/nik";
import { PARSED_KINDS } from "./identifier-kinds";

/** Why what was typed is no NIK, in the words that the applicant's own form has for it; null: it is one. */
export function unreadNik(typed: string): string | null {
  const nik = parseNik(typed);
  return nik.ok ? null : PARSED_KINDS.nik.sentences[nik.code];
}

/** The same for whoever searches: only of sixteen digits, for anything shorter may be a name, a phone or another number. */
export function unreadNikInSearch(typed: string): string | null {
  const nik = parseNik(typed);
  return nik.ok || nik.code === "nik_not_16_digits" ? null : PARSED_KINDS.nik.sentences[nik.code];
}
