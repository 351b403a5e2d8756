import { MONTH_NAMES } from "@/lib/domain/months";
import { addMonths, lastDayOf, type Month, monthOf } from "@/lib/domain/programmes/month-grid";
import { type Calendar, type WitaDate, workingDaysBetween } from "@/lib/domain/working-time";

/** Past this many the register is the place to look [usulan]. */
const MOST = 12;

/**
 * SOP 3, "Sebagai laporan jumlah penerbitan NIB di Daerah": the months whose report is due and was not issued, the oldest
 * first. From the first working day after a month on, until it is; none of before the first case. `today`: in WITA.
 */
export function dueReports(
  { firstCase, issued }: { firstCase: WitaDate | null; issued: readonly Month[] },
  calendar: Calendar,
  today: WitaDate,
): Month[] {
  if (firstCase === null) return [];
  const due: Month[] = [];
  let month = addMonths(monthOf(today), -1);
  if (workingDaysBetween(calendar, lastDayOf(month), today) === 0) month = addMonths(month, -1);
  for (; month >= monthOf(firstCase) && due.length < MOST; month = addMonths(month, -1))
    if (!issued.includes(month)) due.unshift(month);
  return due;
}

/** "November 2026" */
export function monthWords(month: Month): string {
  const [year, number = 1] = month.split("-").map(Number);
  return `${MONTH_NAMES[number - 1]} ${year}`;
}
