import { formatDuration } from "@/lib/domain/working-time";

/** Rounded down, so that 100 % is said only when it is all. */
export function percent(part: number, whole: number): string {
  return `${Math.floor((100 * part) / whole)} %`;
}

/** Half of the cases took no longer than this (working milliseconds). */
export function halfWords(half: number): string {
  return half > 0 ? `separuh ≤ ${formatDuration(half)}` : "separuh tanpa waktu";
}
