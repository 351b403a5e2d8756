import type { Calendar, HoursPeriod, WeekHours } from "./calendar";
import { dayOf, MINUTE, weekdayOf } from "./wita";

/** What one day offers. Times are milliseconds after midnight WITA. */
export type OfficeDay = { spans: readonly (readonly [from: number, until: number])[]; total: number; closes: number };

/** A calendar in which nobody ever works: no deadline can be computed. */
export class NoWorkingTimeError extends Error {
  override name = "NoWorkingTimeError";
}

/** More days in a row without work than any real calendar has; ends every search. */
const LONGEST_CLOSURE = 3_660;
/** Nothing in an office is due later than this; ends a search for an absurd amount. */
const LONGEST_SEARCH = 366_000;

const CLOSED: OfficeDay = { spans: [], total: 0, closes: 0 };
type Week = readonly OfficeDay[];
type Compiled = {
  holidays: Set<number>;
  periods: { from: number; until: number; week: Week }[];
  days: Map<number, OfficeDay>;
};

/** Read once per calendar object: a calendar is a value, make a new one to change it. */
const compiledCalendars = new WeakMap<Calendar, Compiled>();

/** Looks days up by number, see `dayOf`. */
export function officeDays(calendar: Calendar): (day: number) => OfficeDay {
  const compiled = compiledCalendars.get(calendar) ?? compile(calendar);
  return (day) => {
    const known = compiled.days.get(day);
    if (known) return known;
    const found = readDay(compiled, day);
    compiled.days.set(day, found);
    return found;
  };
}

/**
 * The days with work after `start` (or before it, with step -1), nearest first.
 * Throws NoWorkingTimeError instead of searching for ever.
 */
export function* workingDaysFrom(calendar: Calendar, start: number, step: 1 | -1 = 1): Generator<number, never> {
  const officeDay = officeDays(calendar);
  let closed = 0;
  for (let walked = 1; walked <= LONGEST_SEARCH; walked++) {
    const day = start + step * walked;
    if (officeDay(day).total > 0) {
      closed = 0;
      yield day;
    } else if (++closed > LONGEST_CLOSURE) break;
  }
  throw new NoWorkingTimeError("The calendar holds no working time within reach");
}

function compile(calendar: Calendar): Compiled {
  const compiled: Compiled = {
    holidays: new Set([...calendar.holidays].map(dayOf)),
    // Later entries win, so the search below runs from the last.
    periods: [...calendar.periods].reverse().map((period) => ({
      from: period.from === null ? Number.NEGATIVE_INFINITY : dayOf(period.from),
      until: period.until === null ? Number.POSITIVE_INFINITY : dayOf(period.until),
      week: compileWeek(period),
    })),
    days: new Map(),
  };
  compiledCalendars.set(calendar, compiled);
  return compiled;
}

function compileWeek(period: HoursPeriod): Week {
  const week: OfficeDay[] = Array.from({ length: 8 }, () => CLOSED);
  for (const hours of period.hours) week[hours.weekday] = compileDay(hours);
  return week;
}

function compileDay(hours: WeekHours): OfficeDay {
  const opens = timeOfDay(hours.opens);
  const closes = timeOfDay(hours.closes);
  const restFrom = hours.restFrom === null ? closes : clamp(timeOfDay(hours.restFrom), opens, closes);
  const restUntil = hours.restUntil === null ? closes : clamp(timeOfDay(hours.restUntil), restFrom, closes);
  const rests = hours.restFrom !== null && hours.restUntil !== null && restUntil > restFrom;
  const spans = (
    rests ? [[opens, restFrom] as const, [restUntil, closes] as const] : [[opens, closes] as const]
  ).filter(([from, until]) => until > from);
  const last = spans.at(-1);
  if (!last) return CLOSED;
  return { spans, total: spans.reduce((sum, [from, until]) => sum + until - from, 0), closes: last[1] };
}

function readDay(compiled: Compiled, day: number): OfficeDay {
  if (compiled.holidays.has(day)) return CLOSED;
  const period = compiled.periods.find((candidate) => candidate.from <= day && day <= candidate.until);
  return period?.week[weekdayOf(day)] ?? CLOSED;
}

function timeOfDay(text: string): number {
  const [hours, minutes] = text.split(":").map(Number);
  if (hours === undefined || minutes === undefined || !(hours * 60 + minutes <= 1_440))
    throw new RangeError(`Not a time of day: ${text}`);
  return (hours * 60 + minutes) * MINUTE;
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
