import "server-only";
import type { Calendar } from "@/lib/domain/working-time";
import { DEFAULT_PERIODS } from "@/lib/domain/working-time";
import { db, type Tx } from "@/lib/platform/db";

/**
 * The office's calendar as it stands now: holidays and hours, both editable by the admin.
 * Read inside the transaction of a write, so that a due date never mixes two calendars.
 */
export async function getCalendar(tx: Tx = db()): Promise<Calendar> {
  const [found] = await tx.$queryRaw<[CalendarRow]>`
    SELECT (SELECT coalesce(array_agg(h.date::text), '{}') FROM holiday h) AS holidays,
           (SELECT coalesce(jsonb_agg(jsonb_build_object('name', o.name, 'from', o.valid_from, 'until', o.valid_to, 'hours', o.hours)
              ORDER BY o.position), '[]') FROM office_hours o) AS periods`;
  return {
    holidays: new Set(found.holidays),
    periods: found.periods.length === 0 ? DEFAULT_PERIODS : found.periods,
  };
}

/** Dates as PostgreSQL writes them: 2026-11-23. */
type CalendarRow = { holidays: string[]; periods: Calendar["periods"] };
