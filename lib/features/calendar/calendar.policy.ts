import type { Role } from "@/lib/domain/roles";

type Staff = { roles: readonly Role[] };

/** The calendar moves every deadline: the admin writes it, the auditor reads it. */
export const CALENDAR_READERS: Role[] = ["admin", "auditor"];
export const CALENDAR_WRITERS: Role[] = ["admin"];

export function canReadCalendar(actor: Staff): boolean {
  return actor.roles.some((role) => CALENDAR_READERS.includes(role));
}

export function canWriteCalendar(actor: Staff): boolean {
  return actor.roles.some((role) => CALENDAR_WRITERS.includes(role));
}

/** A day that has passed has been counted already: it may be renamed, no longer removed or added. */
export function isStillOpen(date: string, today: string): boolean {
  return date >= today;
}
