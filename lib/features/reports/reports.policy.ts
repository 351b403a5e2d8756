import { type Role, SOP_ROLES } from "@/lib/domain/roles";

/** Reports are figures without names: SOP roles, auditor and admin alike may read them. */
export const REPORT_READERS: Role[] = [...SOP_ROLES, "auditor", "admin"];

export function canReadReports(actor: { roles: readonly Role[] }): boolean {
  return actor.roles.some((role) => REPORT_READERS.includes(role));
}

/** Who may see which cases a figure counts: whoever works on some, and the auditor. Of which services, the SOPs say. */
export const FIGURE_OPENERS: Role[] = [...SOP_ROLES, "auditor"];

export function canOpenFigures(actor: { roles: readonly Role[] }): boolean {
  return actor.roles.some((role) => FIGURE_OPENERS.includes(role));
}
