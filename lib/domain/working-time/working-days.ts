import type { Calendar } from "./calendar";
import { officeDays, workingDaysFrom } from "./office-day";
import { dateOfDay, dayOf, startOfDay, type WitaDate } from "./wita";

export function isWorkingDay(calendar: Calendar, date: WitaDate): boolean {
  return officeDays(calendar)(dayOf(date)).total > 0;
}

/** The n-th working day after the date (before it when n is negative); the date itself for 0. */
export function addWorkingDays(calendar: Calendar, date: WitaDate, n: number): WitaDate {
  return dateOfDay(nthWorkingDay(calendar, dayOf(date), n));
}

/** Working days after the first date up to and including the last; 0 when the last is not later. */
export function workingDaysBetween(calendar: Calendar, from: Date | WitaDate, until: Date | WitaDate): number {
  const officeDay = officeDays(calendar);
  const last = dayOf(until);
  let count = 0;
  for (let day = dayOf(from) + 1; day <= last; day++) if (officeDay(day).total > 0) count++;
  return count;
}

/** Working time inside [from, until); 0 when it is empty. */
export function workingMilliseconds(calendar: Calendar, from: Date, until: Date): number {
  const officeDay = officeDays(calendar);
  const last = dayOf(until);
  let sum = 0;
  for (let day = dayOf(from); day <= last; day++) {
    const midnight = startOfDay(day).getTime();
    for (const [opens, closes] of officeDay(day).spans) {
      const begin = Math.max(midnight + opens, from.getTime());
      const end = Math.min(midnight + closes, until.getTime());
      if (end > begin) sum += end - begin;
    }
  }
  return sum;
}

export function nthWorkingDay(calendar: Calendar, start: number, n: number): number {
  if (n === 0) return start;
  let left = Math.abs(n);
  for (const day of workingDaysFrom(calendar, start, n < 0 ? -1 : 1)) if (--left <= 0) return day;
  throw new Error("unreachable: the walk above only ends by throwing");
}
