import { MONTH_NAMES } from "./months";
import { plainSigns } from "./text/plain-signs";
import { WEEKDAYS } from "./weekdays";

/** "1990-07-01", "01-07-1990", "1/7/1990", "01071990", "1 Juli 1990" → "1990-07-01"; null for what no calendar holds, and for years of two figures. */
export function parseDay(typed: string): string | null {
  const text = plainSigns(typed);
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : localDay(text);
  if (day === null) return null;
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day) ? day : null;
}

/** "Sabtu, 5 Desember 2026", as letters and this portal write it. */
const DAY_NAME = new RegExp(`^(?:${WEEKDAYS.join("|")}|Jum['\u2019]at|Ahad)[,\\s]+`, "i");

function localDay(typed: string): string | null {
  const text = typed
    .replace(DAY_NAME, "")
    .replace(/[.,;]+$/, "")
    .replace(/^(\d{2})(\d{2})(\d{4})$/, "$1/$2/$3");
  const [, day, month = "", year] = /^(\d{1,2}) ?[-/. ] ?(\d{1,2}|\p{L}{3,9})\.? ?[-/. ] ?(\d{4})$/u.exec(text) ?? [];
  const number = /^\d/.test(month) ? Number(month) : monthNamed(month.toLowerCase());
  return day && number ? `${year}-${String(number).padStart(2, "0")}-${day.padStart(2, "0")}` : null;
}

/** The whole name or its beginning, as it was written before and as calendars shorten it: "Juli", "Jul", "Nopember", "Agt". */
function monthNamed(name: string): number {
  const written = name
    .replace(/^p(?=eb)/, "f")
    .replace(/^nop/, "nov")
    .replace(/^ag[ts]$/, "agu");
  return name === "" ? 0 : MONTH_NAMES.findIndex((month) => month.toLowerCase().startsWith(written)) + 1;
}
