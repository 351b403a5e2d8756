import { isSopRole, type Role } from "@/lib/domain/roles";

/** Roles whose open duties the actor sees; duties of the applicant are shown in the queue of Pelaksana. */
export function dutyRolesOf(roles: readonly Role[]): string[] {
  const own = roles.filter(isSopRole);
  return own.includes("pelaksana") ? [...own, "pemohon"] : [...own];
}
