import { ROLES, SOP_ROLES } from "@/lib/domain/roles";

/**
 * Who knocks. "colleague" is a second Pelaksana; "applicant" holds the session of the case in
 * question and the draft in question, "other_applicant" those of somebody else; "visitor" holds
 * nothing; "signed_out" brings the cookie of a staff session that has ended, "disabled" that of an
 * admin whose account was disabled while it was open.
 */
const OUTSIDERS = ["applicant", "other_applicant", "visitor", "signed_out", "disabled"] as const;
export const AUDIENCES = [...ROLES, "colleague", ...OUTSIDERS] as const;
export type Audience = (typeof AUDIENCES)[number];

export const STAFF: readonly Audience[] = [...ROLES, "colleague"];
export const SOP_STAFF: readonly Audience[] = [...SOP_ROLES, "colleague"];
export const OUTSIDE: readonly Audience[] = OUTSIDERS;
export const EVERYBODY: readonly Audience[] = [...AUDIENCES];
/** Whoever may not hold a session of the case: staff have their own desk. */
export const NOT_THE_APPLICANT: readonly Audience[] = AUDIENCES.filter((audience) => audience !== "applicant");

export function except(all: readonly Audience[], ...some: readonly Audience[]): Audience[] {
  return all.filter((item) => !some.includes(item));
}
