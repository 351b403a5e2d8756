import { addWorkingDays, type Calendar, dueAt, startOfWitaDay, witaDate } from "@/lib/domain/working-time";
import type { Random } from "./random";

const MINUTE = 60_000;

/** The time in which one case is told; it never runs past the real one. */
export type StoryClock = {
  now(): Date;
  /** Minutes at the desk: nights, rests and days off are skipped. */
  work(minutes: number): void;
  /** Minutes of ordinary time: citizens also act in the evening. */
  wait(minutes: number): void;
  /** The morning of this day, unless it is later already. */
  reach(day: string): void;
};

export function storyClock(calendar: Calendar, start: Date, until: Date): StoryClock {
  let at = start;
  const goTo = (next: Date) => {
    at = next < until ? next : until;
  };
  return {
    now: () => at,
    work: (minutes) => goTo(dueAt(calendar, at, { amount: minutes, unit: "minute" })),
    wait: (minutes) => goTo(new Date(at.getTime() + minutes * MINUTE)),
    reach: (day) => goTo(new Date(Math.max(at.getTime(), startOfWitaDay(day).getTime() + 8 * 60 * MINUTE))),
  };
}

/** Some time in the day, so many working days ago; 0 is within the last two hours. */
export function workingDaysAgo(calendar: Calendar, until: Date, days: number, chance: Random): Date {
  if (days === 0) return new Date(until.getTime() - chance.int(15, 120) * MINUTE);
  const date = addWorkingDays(calendar, witaDate(until), -days);
  return new Date(startOfWitaDay(date).getTime() + chance.int(8 * 60, 14 * 60) * MINUTE);
}
