import { addCalendarDays, type WitaDate } from "../working-time";

/** "2026-12" */
export type Month = string;

export function monthOf(day: WitaDate): Month {
  return day.slice(0, 7);
}

export function addMonths(month: Month, n: number): Month {
  const [year = 0, number = 1] = month.split("-").map(Number);
  const count = year * 12 + number - 1 + n;
  return `${String(Math.floor(count / 12)).padStart(4, "0")}-${String((count % 12) + 1).padStart(2, "0")}`;
}

export function firstDayOf(month: Month): WitaDate {
  return `${month}-01`;
}

export function lastDayOf(month: Month): WitaDate {
  return addCalendarDays(firstDayOf(addMonths(month, 1)), -1);
}

/** The weeks of a month from Monday on; days of the neighbours are null. */
export function weeksOf(month: Month): (WitaDate | null)[][] {
  const first = firstDayOf(month);
  const lead = (new Date(`${first}T00:00:00Z`).getUTCDay() + 6) % 7;
  const count = Number(lastDayOf(month).slice(8));
  return Array.from({ length: Math.ceil((lead + count) / 7) }, (_week, week) =>
    Array.from({ length: 7 }, (_day, day) => {
      const date = week * 7 + day - lead;
      return date < 0 || date >= count ? null : addCalendarDays(first, date);
    }),
  );
}
