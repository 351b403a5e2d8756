import "server-only";
import type { Calendar } from "@/lib/domain/working-time";
import { DEFAULT_PERIODS } from "@/lib/domain/working-time";
import { db, Prisma, type Tx } from "@/lib/platform/db";

/**
 * The office's calendar as it stands now: holidays and hours, both editable by the admin, and when OSS was down.
 * Read inside the transaction of a write, so that a due date never mixes two calendars.
 */
export async function getCalendar(tx: Tx = db()): Promise<Calendar> {
  const [found] = await tx.$queryRaw<[{ text: string }]>`SELECT ${CALENDAR} AS text`;
  return readCalendar(found.text);
}

/** The calendar as a column of another statement; `readCalendar` reads it. */
export const CALENDAR = Prisma.sql`
  json_build_object(
    'holidays', (SELECT coalesce(json_agg(h.date ORDER BY h.date), '[]') FROM holiday h),
    'periods', (SELECT coalesce(json_agg(json_build_object('name', o.name, 'from', o.valid_from, 'until', o.valid_to, 'hours', o.hours)
      ORDER BY o.position), '[]') FROM office_hours o),
    'outages', (SELECT coalesce(json_agg(json_build_array(extract(epoch FROM x.began_at) * 1000, extract(epoch FROM x.ended_at) * 1000)
      ORDER BY x.began_at), '[]') FROM oss_outage x))::text`;

export function readCalendar(text: string): Calendar {
  if (last?.text !== text) last = { text, calendar: read(text) };
  return last.calendar;
}

/** The same text is the same calendar: as one object its days are counted out once (domain/working-time/office-day). */
let last: { text: string; calendar: Calendar } | undefined;

function read(text: string): Calendar {
  const { holidays, periods, outages } = JSON.parse(text) as CalendarRow;
  return {
    holidays: new Set(holidays),
    periods: periods.length === 0 ? DEFAULT_PERIODS : periods,
    outages: outages.map(([from, until]) => ({ from: new Date(from), until: until === null ? null : new Date(until) })),
  };
}

/** Dates as PostgreSQL writes them: 2026-11-23. */
type CalendarRow = {
  holidays: string[];
  periods: Calendar["periods"];
  /** In milliseconds. */
  outages: [from: number, until: number | null][];
};
