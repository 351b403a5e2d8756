const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const WITA = 8 * HOUR;

export type DueWords = { text: string; state: "far" | "soon" | "late" };

/**
 * "2 jam lagi", "besok", "lewat 1 hari": distance on the wall clock in WITA.
 * Within a day in hours and minutes, beyond it in calendar days. Soon = under 24 hours.
 */
export function dueWords(dueAt: Date, now: Date): DueWords {
  const left = dueAt.getTime() - now.getTime();
  const days = witaDay(dueAt) - witaDay(now);
  if (left < 0) return { state: "late", text: `lewat ${days < 0 ? count(-days, "hari") : short(-left)}` };
  const state = left < DAY ? "soon" : "far";
  if (days === 0) return { state, text: `${short(left)} lagi` };
  return { state, text: days === 1 ? "besok" : `${count(days, "hari")} lagi` };
}

function witaDay(at: Date): number {
  return Math.floor((at.getTime() + WITA) / DAY);
}

function short(ms: number): string {
  if (ms < MINUTE) return "kurang dari 1 menit";
  return ms < HOUR ? count(Math.floor(ms / MINUTE), "menit") : count(Math.floor(ms / HOUR), "jam");
}

function count(n: number, unit: string): string {
  return `${n} ${unit}`;
}
