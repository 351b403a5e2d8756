import { isSopRole, type Role } from "@/lib/domain/roles";

/** Whoever works in a SOP, and who reads without writing. */
export const LETTER_READERS = ["pelaksana", "jafung", "kabid", "sekretaris", "kadis", "seksi", "auditor"] as const;

export function canReadLetters({ roles }: { roles: readonly Role[] }): boolean {
  return roles.some((role) => isSopRole(role) || role === "auditor");
}
