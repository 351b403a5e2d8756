import { isSopRole, type Role } from "@/lib/domain/roles";

/** Roles whose open duties the actor sees; a duty of the applicant stands in Pelaksana's queue. */
export function dutyRolesOf(roles: readonly Role[]): string[] {
  const own = roles.filter(isSopRole);
  return own.includes("pelaksana") ? [...own, "pemohon"] : [...own];
}
