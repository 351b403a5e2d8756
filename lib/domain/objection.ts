import { addCalendarDays, type WitaDate, witaDate } from "./working-time";

/** Calendar days within which somebody may object to a rejection: what admin may set, and how the office starts (rule 14). */
export const OBJECTION_DAYS = { least: 1, most: 90, usual: 14 } as const;

/** The last calendar day, WITA, on which what was rejected then may be objected to. */
export function lastObjectionDay(rejectedAt: Date, days: number): WitaDate {
  return addCalendarDays(witaDate(rejectedAt), days);
}

/** An objection is decided within ten working days (UU 30/2014, Pasal 77 ayat 4). */
export const OBJECTION_STANDARD = { amount: 10, unit: "working_day" } as const;

/** What staff call it, whatever step the case stood at. */
export const OBJECTION_TASK = "Putuskan keberatan";

/** The same to the applicant. */
export const OBJECTION_PLAIN = "Keberatan Anda diputuskan, bukan oleh yang menolak";
