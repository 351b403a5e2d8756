/** "09.00-15.00" or "9:00 – 15:00" as clock times; null where the office wrote it in other words. */
export function hoursOf(written: string): { from: string; to: string } | null {
  const found = /^\s*(\d{1,2})[.:](\d{2})\s*(?:-|–|—|s\.?d\.?|sampai)\s*(\d{1,2})[.:](\d{2})/.exec(written);
  if (!found) return null;
  const [from, to] = [clock(found[1], found[2]), clock(found[3], found[4])];
  return from && to && from < to ? { from, to } : null;
}

function clock(hour = "", minute = ""): string | null {
  return Number(hour) < 24 && Number(minute) < 60 ? `${hour.padStart(2, "0")}:${minute}` : null;
}
