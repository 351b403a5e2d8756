import type { Role } from "@/lib/domain/roles";

/** Those who work on OSS with applicants, and the head of their field [usulan]. */
export const OSS_TELLERS = ["pelaksana", "jafung", "kabid"] as const satisfies readonly Role[];

/** Whose cases or figures stand still with it: they, and the heads who answer for the time. */
const CONCERNED: readonly Role[] = [...OSS_TELLERS, "sekretaris", "kadis"];

export function isConcernedByOss({ roles }: { roles: readonly Role[] }): boolean {
  return CONCERNED.some((role) => roles.includes(role));
}

export function canTellOfOss({ roles }: { roles: readonly Role[] }): boolean {
  return OSS_TELLERS.some((role) => roles.includes(role));
}
