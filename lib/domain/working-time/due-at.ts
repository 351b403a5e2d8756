import type { Calendar, Pause } from "./calendar";
import { officeDays, workingDaysFrom } from "./office-day";
import { DAY, dayOf, HOUR, MINUTE, startOfDay } from "./wita";
import { nthWorkingDay, workingDaysBetween } from "./working-days";

/** The same shape as the engine's StandardTime, which may not be imported from here. */
export type Standard = { amount: number; unit: "minute" | "hour" | "working_day" | "calendar_day" };

/**
 * When a task that began at `from` is due.
 *
 * Minutes and hours are working time and stand still in a pause. Days begin to
 * count on the day after receipt and end at closing time. A pause moves a
 * day-unit deadline by the days after the pause's first day up to and
 * including its last, so what is returned and answered on one day moves
 * nothing; a pause that begins after the deadline cannot revive it.
 */
export function dueAt(calendar: Calendar, from: Date, standard: Standard, pauses: readonly Pause[] = []): Date {
  if (!(standard.amount >= 0 && standard.amount <= 1_000_000))
    throw new RangeError(`Not an amount of time: ${standard.amount}`);
  const stops = mergePauses(from, pauses);
  if (standard.unit === "minute") return dueInWorkingTime(calendar, from, standard.amount * MINUTE, stops);
  if (standard.unit === "hour") return dueInWorkingTime(calendar, from, standard.amount * HOUR, stops);
  return dueInDays(calendar, from, Math.ceil(standard.amount), standard.unit === "working_day", stops);
}

function dueInDays(calendar: Calendar, from: Date, amount: number, working: boolean, stops: readonly Pause[]): Date {
  const add = (day: number, n: number) => (working ? nthWorkingDay(calendar, day, n) : day + n);
  // Zero days means "today", which for work that arrives on a holiday is the next working day.
  const sameDay = working && amount === 0 && officeDays(calendar)(dayOf(from)).total === 0;
  let due = add(dayOf(from), sameDay ? 1 : amount);
  for (const stop of stops) {
    if (stop.from >= closingOf(calendar, due)) break;
    due = add(
      due,
      working ? workingDaysBetween(calendar, stop.from, stop.until) : dayOf(stop.until) - dayOf(stop.from),
    );
  }
  return closingOf(calendar, due);
}

/** Closing time; a calendar-day deadline on a day off ends with that day. */
function closingOf(calendar: Calendar, day: number): Date {
  const { total, closes } = officeDays(calendar)(day);
  return new Date(startOfDay(day).getTime() + (total > 0 ? closes : DAY - 1));
}

function dueInWorkingTime(calendar: Calendar, from: Date, amount: number, stops: readonly Pause[]): Date {
  if (amount === 0) return from;
  const officeDay = officeDays(calendar);
  let left = amount;
  for (const day of workingDaysFrom(calendar, dayOf(from) - 1)) {
    const midnight = startOfDay(day).getTime();
    for (const [opens, closes] of officeDay(day).spans) {
      for (const [begin, end] of openParts(Math.max(midnight + opens, from.getTime()), midnight + closes, stops)) {
        if (left <= end - begin) return new Date(begin + left);
        left -= end - begin;
      }
    }
  }
  throw new Error("unreachable: the walk above only ends by throwing");
}

/** [begin, end) without the pauses. */
function openParts(begin: number, end: number, stops: readonly Pause[]): [number, number][] {
  const parts: [number, number][] = [];
  let at = begin;
  for (const stop of stops) {
    if (stop.from.getTime() >= end) break;
    if (stop.until.getTime() <= at) continue;
    if (stop.from.getTime() > at) parts.push([at, stop.from.getTime()]);
    at = stop.until.getTime();
  }
  if (at < end) parts.push([at, end]);
  return parts;
}

/** The pauses in order, disjoint, none before `from`: two that overlap count once. */
function mergePauses(from: Date, pauses: readonly Pause[]): Pause[] {
  const merged: Pause[] = [];
  const inOrder = pauses
    .filter((pause) => pause.until > pause.from && pause.until > from)
    .sort((a, b) => a.from.getTime() - b.from.getTime());
  for (const pause of inOrder) {
    const begin = pause.from < from ? from : pause.from;
    const last = merged.at(-1);
    if (last && begin <= last.until) last.until = laterOf(last.until, pause.until);
    else merged.push({ from: begin, until: pause.until });
  }
  return merged;
}

function laterOf(a: Date, b: Date): Date {
  return a.getTime() > b.getTime() ? a : b;
}
