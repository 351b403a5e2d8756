import { isSopRole, type Role } from "@/lib/domain/roles";

type Reader = { roles: readonly Role[] };

/** Whose first page shows the day's work. */
export function worksDuties({ roles }: Reader): boolean {
  return roles.some(isSopRole);
}

/** Whose first page shows the office as a whole. */
export function seesOffice({ roles }: Reader): boolean {
  return roles.some((role) => role === "jafung" || role === "kabid" || role === "sekretaris" || role === "kadis");
}

/** Whose first page shows who looked at what. */
export function watchesOffice({ roles }: Reader): boolean {
  return roles.includes("auditor");
}
