import { OFFICE } from "../office";
import { addCalendarDays, type WitaDate } from "../working-time";

/** A picture prepared on a phone may wait there for a line; what it says of its day stays true. */
const DAYS_ON_THE_WAY = 7;

/**
 * What stands over the picture of an identity paper, so that it serves nobody for anything else:
 * "HANYA UNTUK BANTUAN NIB – DINAS KOPERASI DAN UKM LOMBOK BARAT – 28-11-2026".
 * `day`: the day in WITA on which the picture is stamped.
 */
export function stampText(serviceName: string, day: WitaDate): string {
  const [year, month, date] = day.split("-");
  const office = `${OFFICE.name} ${OFFICE.region.replace(/^Kabupaten /, "")}`;
  return `Hanya untuk ${serviceName} – ${office} – ${date}-${month}-${year}`.toUpperCase();
}

/** Is `text` what a device would have stamped for this service today, or in the days that a file may wait for a line? */
export function isStampOf(text: string, serviceName: string, today: WitaDate): boolean {
  const days = Array.from({ length: DAYS_ON_THE_WAY + 1 }, (_, ago) => addCalendarDays(today, -ago));
  return days.some((day) => stampText(serviceName, day) === text);
}
