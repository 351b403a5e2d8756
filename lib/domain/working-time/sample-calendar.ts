import type { Calendar } from "./calendar";
import { DEFAULT_PERIODS } from "./default-periods";

/** For tests: the normal week and the days off around the turn of 2026 (SKB 3 Menteri). */
export const SAMPLE_CALENDAR: Calendar = {
  holidays: new Set([
    "2026-12-24",
    "2026-12-25",
    "2027-01-01",
    "2027-01-05",
    "2027-02-05",
    "2027-03-08",
    "2027-03-09",
    "2027-03-10",
    "2027-03-11",
    "2027-03-12",
    "2027-03-15",
  ]),
  periods: DEFAULT_PERIODS,
};

/** A WITA wall time, e.g. at("2026-11-23", "10:42"). */
export function at(date: string, time: string): Date {
  return new Date(`${date}T${time}:00+08:00`);
}
