import { type Ok, ok, type Refused, refuse } from "../result";
import { isDigits, namedCard, stripSeparators } from "./digits";

/**
 * Nomor Induk Kependudukan: PPKKCC DDMMYY NNNN, women's day + 40. It has no
 * checksum. The first six digits name the place of first registration and stay
 * when the holder moves, so they are never compared with the address.
 */
export const NIK_REFUSALS = ["nik_is_kk", "nik_not_16_digits", "nik_day", "nik_month", "nik_serial"] as const;
export type NikRefusal = (typeof NIK_REFUSALS)[number];

export const NIK_WARNINGS = ["nik_birth_date_differs", "nik_sex_differs", "nik_date_not_in_calendar"] as const;
export type NikWarning = (typeof NIK_WARNINGS)[number];

export type Sex = "female" | "male";
/** Dates are "YYYY-MM-DD"; `birthDate` is null when no calendar holds the digits (31 February). */
export type NikFacts = { birthDate: string | null; sex: Sex };

/** The sixteen digits, without what was typed between them. */
export function parseNik(text: string): Ok<string> | Refused<{ code: NikRefusal }> {
  const nik = stripSeparators(text);
  if (!isDigits(nik, 16)) return refuse({ code: "nik_not_16_digits" });
  if (namedCard(text) === "kk") return refuse({ code: "nik_is_kk" });
  const { day, month } = digitsOf(nik);
  if (!((day >= 1 && day <= 31) || (day >= 41 && day <= 71))) return refuse({ code: "nik_day" });
  if (month < 1 || month > 12) return refuse({ code: "nik_month" });
  if (nik.endsWith("0000")) return refuse({ code: "nik_serial" });
  return ok(nik);
}

/**
 * Birth date and sex of a parsed NIK, offered to the applicant to confirm.
 *
 * Century: the digits hold two figures of the year. A KTP is given at 17, so it
 * is the latest century in which the holder is at least 17 on `today`. This
 * misreads somebody married before 17 and nobody else below 117.
 */
export function readNik(nik: string, today: string): NikFacts {
  const { day, month, year } = digitsOf(nik);
  const sex: Sex = day > 40 ? "female" : "male";
  const rest = `${pad(month)}-${pad(day > 40 ? day - 40 : day)}`;
  const latest = `${String(Number(today.slice(0, 4)) - 17).padStart(4, "0")}${today.slice(4)}`;
  const century = Number(latest.slice(0, 2)) * 100;
  const thisCentury = `${String(century + year).padStart(4, "0")}-${rest}`;
  const birthDate = thisCentury <= latest ? thisCentury : `${century - 100 + year}-${rest}`;
  return { birthDate: isCalendarDate(birthDate) ? birthDate : null, sex };
}

/** Where a parsed NIK disagrees with what the applicant stated. Warns, never blocks: cards with such errors exist. */
export function warnNik(nik: string, stated: { birthDate?: string | null; sex?: Sex | null }): NikWarning[] {
  const { day, month, year } = digitsOf(nik);
  const warnings: NikWarning[] = [];
  const birthDay = day > 40 ? day - 40 : day;
  // 29 February exists in some year of this number, 30 February in none.
  if (![1900 + year, 2000 + year].some((full) => isCalendarDate(`${full}-${pad(month)}-${pad(birthDay)}`)))
    warnings.push("nik_date_not_in_calendar");
  if (stated.birthDate && stated.birthDate.slice(2) !== `${pad(year)}-${pad(month)}-${pad(birthDay)}`)
    warnings.push("nik_birth_date_differs");
  if (stated.sex && stated.sex !== (day > 40 ? "female" : "male")) warnings.push("nik_sex_differs");
  return warnings;
}

/**
 * How a NIK is shown where it need not be read: 520101**********. The serial stays hidden: together with a birth date
 * and the sex, which others know, it would be the whole number.
 */
export function maskNik(nik: string): string {
  return `${nik.slice(0, 6)}**********`;
}

function digitsOf(nik: string) {
  return { day: Number(nik.slice(6, 8)), month: Number(nik.slice(8, 10)), year: Number(nik.slice(10, 12)) };
}

function isCalendarDate(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}

function pad(value: number): string {
  return String(value).padStart(2, "0");
}
