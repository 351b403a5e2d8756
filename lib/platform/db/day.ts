import "server-only";

/** A `date` column as "YYYY-MM-DD"; Prisma gives it as midnight UTC of that day. */
export function isoDay(column: Date): string;
export function isoDay(column: Date | null): string | null;
export function isoDay(column: Date | null): string | null {
  return column ? column.toISOString().slice(0, 10) : null;
}

/** "YYYY-MM-DD" as Prisma writes a `date` column; nothing is null. */
export function dayColumn(day: string): Date;
export function dayColumn(day: string | null | undefined): Date | null;
export function dayColumn(day: string | null | undefined): Date | null {
  return day ? new Date(`${day}T00:00:00Z`) : null;
}
