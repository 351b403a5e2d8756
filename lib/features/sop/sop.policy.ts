import { ROLES, type Role } from "@/lib/domain/roles";

/** The SOP is how the office works: whoever works here reads it. Written only by `npm run sop:publish`. */
export const SOP_READERS: readonly Role[] = ROLES;

/** What the office says to an open question of its SOP is said by its heads [usulan]. */
export const SOP_DECIDERS: readonly Role[] = ["kabid", "sekretaris", "kadis"];

export function canAnswerSop({ roles }: { roles: readonly Role[] }): boolean {
  return SOP_DECIDERS.some((role) => roles.includes(role));
}
