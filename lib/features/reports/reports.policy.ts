import { type Role, SOP_ROLES } from "@/lib/domain/roles";

/** Reports are figures without names: SOP roles, auditor and admin alike may read them. */
export const REPORT_READERS: Role[] = [...SOP_ROLES, "auditor", "admin"];

export function canReadReports(actor: { roles: readonly Role[] }): boolean {
  return actor.roles.some((role) => REPORT_READERS.includes(role));
}
