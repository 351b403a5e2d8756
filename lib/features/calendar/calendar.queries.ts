import "server-only";
import { getCalendar } from "@/lib/cases/calendar";
import type { HolidayKind } from "@/lib/domain/holiday-kinds";
import type { Calendar, WeekHours } from "@/lib/domain/working-time";
import { witaDate } from "@/lib/domain/working-time";
import type { Context, StaffContext } from "@/lib/platform/context";
import { db } from "@/lib/platform/db";
import { formVersion } from "@/lib/platform/edit-version";
import { canReadCalendar } from "./calendar.policy";
import { type EditedPeriod, shownHoliday, shownPeriod } from "./edited.messages";

/** `version`: of what its form edits, as shown here. */
export type HolidayItem = { date: string; name: string; kind: HolidayKind; version: string };
export type PeriodItem = EditedPeriod & { id: string; hours: WeekHours[]; version: string };
export type CalendarYear = {
  year: number;
  years: number[];
  today: string;
  holidays: HolidayItem[];
  periods: PeriodItem[];
};

/** Holidays and office hours as they stand now, by which everybody's dates are counted. */
export async function getOfficeCalendar(_ctx: Context): Promise<Calendar> {
  return getCalendar();
}

/** The calendar as the admin edits it: one year of holidays, every period of office hours (later ones win). */
export async function getCalendarYear(ctx: StaffContext, wanted?: number): Promise<CalendarYear> {
  if (!canReadCalendar(ctx.actor)) throw new Error("The calendar was asked for without the right to read it");
  const today = witaDate(ctx.clock());
  const year = wanted ?? Number(today.slice(0, 4));
  const [holidays, bounds, periods] = await Promise.all([
    db().holiday.findMany({
      where: { date: { gte: new Date(`${year}-01-01`), lte: new Date(`${year}-12-31`) } },
      orderBy: { date: "asc" },
      select: { date: true, name: true, kind: true },
    }),
    db().holiday.aggregate({ _min: { date: true }, _max: { date: true } }),
    db().officeHours.findMany({
      orderBy: { position: "asc" },
      select: { id: true, name: true, validFrom: true, validTo: true, hours: true },
    }),
  ]);
  return {
    year,
    years: yearsOf(year, Number(today.slice(0, 4)), bounds._min.date, bounds._max.date),
    today,
    holidays: holidays.map(({ date, name, kind }) => ({
      date: isoDate(date),
      name,
      kind: kind as HolidayKind,
      version: formVersion(shownHoliday({ name, kind })),
    })),
    periods: periods.map(({ id, name, validFrom, validTo, hours }) => {
      const days = { from: validFrom && isoDate(validFrom), until: validTo && isoDate(validTo) };
      const period = { name, ...days, hours: hours as unknown as WeekHours[] };
      return { ...period, id, version: formVersion(shownPeriod(period)) };
    }),
  };
}

/** The years from the first known one to next year, which can be prepared. */
function yearsOf(shown: number, thisYear: number, first: Date | null, last: Date | null): number[] {
  const known = [shown, thisYear, thisYear + 1, first?.getUTCFullYear(), last?.getUTCFullYear()].filter(
    (year) => year !== undefined,
  );
  const [from, until] = [Math.min(...known), Math.max(...known)];
  return until - from > 100
    ? [...new Set(known)].sort()
    : Array.from({ length: until - from + 1 }, (_, index) => from + index);
}

function isoDate(date: Date) {
  return date.toISOString().slice(0, 10);
}

/** Days from today on that are holidays already. */
export async function listComingHolidays(ctx: StaffContext): Promise<string[]> {
  if (!canReadCalendar(ctx.actor)) return [];
  const rows = await db().holiday.findMany({
    where: { date: { gte: new Date(witaDate(ctx.clock())) } },
    orderBy: { date: "asc" },
    select: { date: true },
  });
  return rows.map(({ date }) => date.toISOString().slice(0, 10));
}
