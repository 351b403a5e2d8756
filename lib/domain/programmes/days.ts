import { addCalendarDays, formatDate, startOfWitaDay, type WitaDate } from "../working-time";

/** A class or event is not longer than this. */
export const LONGEST_DAYS = 60;

/** The days of a class, first to last; without a last day it is one day. */
export function daysOf(firstDay: WitaDate | null, lastDay: WitaDate | null): WitaDate[] {
  if (firstDay === null) return [];
  const days = [firstDay];
  while (lastDay !== null && (days.at(-1) ?? "") < lastDay && days.length < LONGEST_DAYS)
    days.push(addCalendarDays(days.at(-1) ?? firstDay, 1));
  return days;
}

/** "Senin, 7 Desember 2026 sampai Rabu, 9 Desember 2026, 09.00-15.00 WITA"; empty while no day is set. */
export function formatDays(firstDay: WitaDate | null, lastDay: WitaDate | null, hours = ""): string {
  if (firstDay === null) return "";
  const first = formatDate(startOfWitaDay(firstDay));
  const days = lastDay && lastDay !== firstDay ? `${first} sampai ${formatDate(startOfWitaDay(lastDay))}` : first;
  return hours ? `${days}, ${inWita(hours)}` : days;
}

/** Hours as staff typed them, with the zone said once. */
export function inWita(hours: string): string {
  return `${hours.replace(/\s*\bWITA\b\.?\s*$/i, "").trim()} WITA`;
}
