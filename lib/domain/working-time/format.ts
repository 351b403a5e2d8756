import { MONTH_NAMES } from "../months";
import type { Calendar } from "./calendar";
import { WORKING_DAY_MS } from "./default-periods";
import { dateOfDay, dayOf, HOUR, MINUTE, type WitaDate, weekdayOf, witaTime } from "./wita";
import { workingDaysBetween, workingMilliseconds } from "./working-days";

const WEEKDAYS = ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"];

/** "Senin, 23 November 2026" */
export function formatDate(at: Date | WitaDate): string {
  const day = dayOf(at);
  return `${WEEKDAYS[weekdayOf(day) - 1]}, ${formatShortDate(at)}`;
}

/** "23 November 2026" */
export function formatShortDate(at: Date | WitaDate): string {
  const [year, month, date] = dateOfDay(dayOf(at)).split("-");
  return `${Number(date)} ${MONTH_NAMES[Number(month) - 1]} ${year}`;
}

/** "10.42 WITA" */
export function formatTime(at: Date): string {
  return `${witaTime(at).replace(":", ".")} WITA`;
}

/** "Senin, 23 November 2026, 10.42 WITA" */
export function formatDateTime(at: Date): string {
  return `${formatDate(at)}, ${formatTime(at)}`;
}

/** Working time in its two largest units: "2 jam 5 menit", "1 hari kerja 3 jam". A working day is 7.5 hours. */
export function formatDuration(workingMs: number): string {
  if (workingMs <= 0) return "0 menit";
  if (workingMs < MINUTE) return "kurang dari 1 menit";
  const days = Math.floor(workingMs / WORKING_DAY_MS);
  const rest = workingMs - days * WORKING_DAY_MS;
  const hours = Math.floor(rest / HOUR);
  const minutes = Math.floor((rest % HOUR) / MINUTE);
  const parts =
    days > 0 ? [unit(days, "hari kerja"), unit(hours, "jam")] : [unit(hours, "jam"), unit(minutes, "menit")];
  return parts.filter(Boolean).join(" ");
}

/**
 * For a badge: "2 jam lagi", "3 hari lagi", "lewat 1 hari". Days are working
 * days; on the due day itself it is the time a clock on the wall shows. What
 * is due on a later day but within one day's work says "1 jam kerja lagi", so
 * that Friday afternoon does not look like three days of room.
 */
export function formatRelativeDue(dueAt: Date, now: Date, calendar: Calendar): string {
  const sameDay = dayOf(dueAt) === dayOf(now);
  if (dueAt < now) return `lewat ${sameDay ? clock(now.getTime() - dueAt.getTime()) : days(calendar, dueAt, now)}`;
  if (sameDay) return dueAt.getTime() === now.getTime() ? "sekarang" : `${clock(dueAt.getTime() - now.getTime())} lagi`;
  const work = workingMilliseconds(calendar, now, dueAt);
  if (work > 0 && work < WORKING_DAY_MS) return `${clock(work)} kerja lagi`;
  return `${days(calendar, now, dueAt)} lagi`;
}

/** Between two different dates; counts plain days when no working day lies between them. */
function days(calendar: Calendar, from: Date, until: Date): string {
  return unit(workingDaysBetween(calendar, from, until) || dayOf(until) - dayOf(from), "hari");
}

function clock(ms: number): string {
  if (ms < MINUTE) return "kurang dari 1 menit";
  return ms < HOUR ? unit(Math.floor(ms / MINUTE), "menit") : unit(Math.floor(ms / HOUR), "jam");
}

function unit(amount: number, name: string): string {
  return amount > 0 ? `${amount} ${name}` : "";
}
