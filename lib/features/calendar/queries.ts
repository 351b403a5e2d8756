import "server-only";
import type { Calendar, WeekHours } from "@/lib/domain/working-time";
import { DEFAULT_PERIODS } from "@/lib/domain/working-time";
import { db, type Tx } from "@/lib/platform/db";

/**
 * The office's calendar as it stands now: holidays and hours, both editable by the admin.
 * Read inside the transaction of a write, so that a due date never mixes two calendars.
 */
export async function getCalendar(tx: Tx = db()): Promise<Calendar> {
  const holidays = await tx.holiday.findMany({ select: { date: true } });
  const periods = await tx.officeHours.findMany({ orderBy: { position: "asc" } });
  return {
    holidays: new Set(holidays.map((holiday) => isoDate(holiday.date))),
    periods:
      periods.length === 0
        ? DEFAULT_PERIODS
        : periods.map((period) => ({
            name: period.name,
            from: period.validFrom && isoDate(period.validFrom),
            until: period.validTo && isoDate(period.validTo),
            hours: period.hours as unknown as WeekHours[],
          })),
  };
}

function isoDate(date: Date) {
  return date.toISOString().slice(0, 10);
}
