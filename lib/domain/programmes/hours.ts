import { plainSigns } from "../text/plain-signs";

/**
 * "09.00-15.00" or "9:00 – 15:00" as clock times; of "08.00-12.00 dan 13.00-16.00" from the first to the last. null
 * where the office wrote it in other words.
 */
export function hoursOf(written: string): { from: string; to: string } | null {
  const ranges = rangesOf(written);
  const [first, last] = [ranges?.[0], ranges?.at(-1)];
  return first && last && first.from < last.to ? { from: first.from, to: last.to } : null;
}

/** How long that is without what lies between two ranges, in minutes; null where hoursOf reads nothing. */
export function minutesOf(written: string): number | null {
  if (hoursOf(written) === null) return null;
  return (rangesOf(written) ?? []).reduce((sum, { from, to }) => sum + minuteOf(to) - minuteOf(from), 0);
}

type Range = { from: string; to: string };

/** In order and none before the other, or nothing. */
function rangesOf(written: string): Range[] | null {
  const found = [...plainSigns(written).matchAll(RANGE)];
  if (found[0]?.index !== 0) return null;
  const ranges: Range[] = [];
  for (const [, hour, minute, toHour, toMinute] of found) {
    const [from, to] = [clock(hour, minute), clock(toHour, toMinute)];
    if (from === null || to === null || from > to || from < (ranges.at(-1)?.to ?? "")) return null;
    ranges.push({ from, to });
  }
  return ranges;
}

function minuteOf(at: string): number {
  const [hour = 0, minute = 0] = at.split(":").map(Number);
  return hour * 60 + minute;
}

const RANGE = /(?<![\d.:])(\d{1,2})[.:](\d{2})\s*(?:-|s\.?d\.?|s\/d|sampai|hingga)\s*(\d{1,2})[.:](\d{2})/gi;

function clock(hour = "", minute = ""): string | null {
  return Number(hour) < 24 && Number(minute) < 60 ? `${hour.padStart(2, "0")}:${minute}` : null;
}
