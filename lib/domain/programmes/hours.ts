import { plainSigns } from "../text/plain-signs";

/**
 * "09.00-15.00" or "9:00 – 15:00" as clock times; of "08.00-12.00 dan 13.00-16.00" from the first to the last. null
 * where the office wrote it in other words.
 */
export function hoursOf(written: string): { from: string; to: string } | null {
  const found = [...plainSigns(written).matchAll(RANGE)];
  if (found[0]?.index !== 0) return null;
  const clocks = found.flatMap(([, hour, minute, toHour, toMinute]) => [clock(hour, minute), clock(toHour, toMinute)]);
  const isInOrder = clocks.every((at, index) => at !== null && (index === 0 || (clocks[index - 1] ?? "") <= at));
  const [from, to] = [clocks[0], clocks.at(-1)];
  return isInOrder && from && to && from < to ? { from, to } : null;
}

const RANGE = /(?<![\d.:])(\d{1,2})[.:](\d{2})\s*(?:-|s\.?d\.?|s\/d|sampai|hingga)\s*(\d{1,2})[.:](\d{2})/gi;

function clock(hour = "", minute = ""): string | null {
  return Number(hour) < 24 && Number(minute) < 60 ? `${hour.padStart(2, "0")}:${minute}` : null;
}
