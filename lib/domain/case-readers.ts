import { isSopRole, type Role, SOP_ROLES } from "./roles";

/** Who reads the list of all cases, and which cases a figure counts: whoever works on some, and the auditor. Of which services, the SOPs say. */
export const LIST_READERS: Role[] = [...SOP_ROLES, "auditor"];

export function canReadCaseList({ roles }: { roles: readonly Role[] }): boolean {
  return roles.some((role) => isSopRole(role) || role === "auditor");
}
