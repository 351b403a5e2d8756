/** Rounded down, so that 100 % is said only when it is all. */
export function percent(part: number, whole: number): string {
  return `${Math.floor((100 * part) / whole)} %`;
}
