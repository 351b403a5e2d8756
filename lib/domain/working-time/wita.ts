/**
 * WITA (Asia/Makassar, UTC+8, no daylight saving) by arithmetic: the zone of
 * the machine and its ICU data cannot change what the office counts.
 */

/** A WITA calendar date, "YYYY-MM-DD". */
export type WitaDate = string;

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
const OFFSET = 8 * HOUR;
const WITA_DATE = /^\d{4}-\d{2}-\d{2}$/;

export function witaDate(at: Date): WitaDate {
  return dateOfDay(dayOf(at));
}

/** "HH:MM" */
export function witaTime(at: Date): string {
  return new Date(instant(at) + OFFSET).toISOString().slice(11, 16);
}

/** Midnight WITA at which the date begins. */
export function startOfWitaDay(date: WitaDate): Date {
  return startOfDay(dayOfDate(date));
}

/** From the first moment of a year, WITA, until before the second one. */
export function witaYear(year: number): [from: Date, until: Date] {
  return [startOfWitaDay(`${year}-01-01`), startOfWitaDay(`${year + 1}-01-01`)];
}

/** The last second of a day, 23.59.59 WITA: until then what is due on it is not late (rules of the engine 15). */
export function endOfWitaDay(date: WitaDate): Date {
  return new Date(startOfDay(dayOfDate(date) + 1).getTime() - 1000);
}

export function addCalendarDays(date: WitaDate, n: number): WitaDate {
  return dateOfDay(dayOfDate(date) + n);
}

/** Days since 1 January 1970 on the WITA calendar: the unit everything here counts in. */
export function dayOf(at: Date | WitaDate): number {
  return typeof at === "string" ? dayOfDate(at) : Math.floor((instant(at) + OFFSET) / DAY);
}

export function startOfDay(day: number): Date {
  return new Date(day * DAY - OFFSET);
}

export function dateOfDay(day: number): WitaDate {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** ISO weekday, 1 = Monday … 7 = Sunday (day 0 was a Thursday). */
export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

function dayOfDate(date: WitaDate): number {
  const time = WITA_DATE.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN;
  // Date.parse rolls 31 February over into March; the round trip finds it.
  if (Number.isNaN(time) || dateOfDay(time / DAY) !== date) throw new RangeError(`Not a date: ${date}`);
  return time / DAY;
}

function instant(at: Date): number {
  const time = at.getTime();
  if (Number.isNaN(time)) throw new RangeError("Not an instant");
  return time;
}
