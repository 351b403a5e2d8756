import type { HoursPeriod, WeekHours } from "./calendar";

const monday = { opens: "07:30", closes: "16:00", restFrom: "12:00", restUntil: "13:00" };
const friday = { opens: "07:30", closes: "16:30", restFrom: "11:30", restUntil: "13:00" };

const hours: WeekHours[] = [
  { weekday: 1, ...monday },
  { weekday: 2, ...monday },
  { weekday: 3, ...monday },
  { weekday: 4, ...monday },
  { weekday: 5, ...friday },
];

/** Perpres 21/2023: five days, 37.5 hours. Where exactly the rest lies is a proposal (usulan). */
export const DEFAULT_PERIODS: readonly HoursPeriod[] = [{ name: "Minggu kerja biasa", from: null, until: null, hours }];

/** Every day of the normal week holds 7.5 hours of work. */
export const WORKING_DAY_MS = 7.5 * 60 * 60 * 1000;
