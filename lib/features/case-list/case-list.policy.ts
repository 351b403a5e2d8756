import { isSopRole, type Role, SOP_ROLES } from "@/lib/domain/roles";

/** Who reads the list of all cases: whoever works on some, and the auditor. Of which services, the SOPs say. */
export const LIST_READERS: Role[] = [...SOP_ROLES, "auditor"];

/** A view for everybody is made, and removed, by a head. */
export function canShareViews({ roles }: { roles: readonly Role[] }): boolean {
  return roles.some((role) => role === "kabid" || role === "sekretaris" || role === "kadis");
}

export function canReadCaseList({ roles }: { roles: readonly Role[] }): boolean {
  return roles.some((role) => isSopRole(role) || role === "auditor");
}
