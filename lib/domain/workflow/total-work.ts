import type { StandardTime } from "./definition";
import { formatStandard } from "./words";

/** The office's own work of all rows together: "13 jam dan 3 hari kerja". Minutes make hours, days stay days; "" for no rows. */
export function totalWork(standards: readonly StandardTime[]): string {
  const sums = { minute: 0, working_day: 0, calendar_day: 0 };
  for (const { amount, unit } of standards) {
    if (unit === "hour") sums.minute += amount * 60;
    else sums[unit] += amount;
  }
  const parts = [
    formatStandard({ amount: Math.floor(sums.minute / 60), unit: "hour" }),
    formatStandard({ amount: sums.minute % 60, unit: "minute" }),
    formatStandard({ amount: sums.working_day, unit: "working_day" }),
    formatStandard({ amount: sums.calendar_day, unit: "calendar_day" }),
  ].filter((part) => !part.startsWith("0 "));
  return enumerated(parts);
}

/** "a", "a dan b", "a, b, dan c" */
export function enumerated(names: readonly string[]): string {
  return names.length < 2
    ? names.join("")
    : `${names.slice(0, -1).join(", ")}, dan ${names.at(-1)}`.replace(/^([^,]+), dan /, "$1 dan ");
}
