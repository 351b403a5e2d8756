import { isSopRole, type Role, SOP_ROLES } from "@/lib/domain/roles";

/** Who reads the register: whoever works on cases, and the auditor. Admin has no duty there. */
export const REGISTER_READERS: Role[] = [...SOP_ROLES, "auditor"];

export function canReadRegister(actor: { roles: readonly Role[] }): boolean {
  return actor.roles.some((role) => isSopRole(role) || role === "auditor");
}
