import "server-only";
import { isRole, type Role } from "@/lib/domain/roles";
import { witaDate } from "@/lib/domain/working-time/wita";
import { isoDay } from "../db/day";

type Grant = { role: string; validFrom: Date; validTo: Date | null };

/** Both days of a grant count, as the office's calendar has them (WITA). */
export function rolesInForce(grants: Grant[], now: Date): Role[] {
  const today = witaDate(now);
  const roles = grants.filter((grant) => isInForce(grant, today)).map((grant) => grant.role);
  return [...new Set(roles)].filter(isRole);
}

function isInForce(grant: Grant, today: string) {
  return isoDay(grant.validFrom) <= today && (grant.validTo === null || today <= isoDay(grant.validTo));
}
