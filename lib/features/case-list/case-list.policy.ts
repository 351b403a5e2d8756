import type { Role } from "@/lib/domain/roles";

/** A view for everybody is made, and removed, by a head. */
export function canShareViews({ roles }: { roles: readonly Role[] }): boolean {
  return roles.some((role) => role === "kabid" || role === "sekretaris" || role === "kadis");
}
