import type { Role } from "@/lib/domain/roles";
import { addCalendarDays } from "@/lib/domain/working-time/wita";

type Someone = { kind: string; roles?: Role[] };

/**
 * May this role begin on this day? Whoever manages accounts has no duty in a case; a role that they give themselves
 * waits for a whole day at least, in which others can end it.
 */
export function mayBegin(actor: Someone & { id?: string }, grant: { staffId: string; from: string }, today: string) {
  return actor.id !== grant.staffId || grant.from >= addCalendarDays(today, 2);
}

/** So long rests an account whose password came by a link that an admin had in hand. */
export const REST_HOURS = 24;

/** Somebody other than the account itself and the admin who made its link vouches for it. */
export function canConfirm(actor: Someone & { id?: string }, staff: { id: string; restsById: string | null }): boolean {
  return canManageUsers(actor) && actor.id !== staff.id && actor.id !== staff.restsById;
}

/** Accounts, roles and settings of the office. */
export function canManageUsers(actor: Someone): boolean {
  return actor.kind === "staff" && (actor.roles ?? []).includes("admin");
}
