import "server-only";
import { DELEGATIONS, type Delegation, isRole, type Role, type StandsIn } from "@/lib/domain/roles";
import { witaDate } from "@/lib/domain/working-time/wita";
import { isoDay } from "../db/day";

type Grant = { role: string; validFrom: Date; validTo: Date | null };
type Holder = { restsUntil: Date | null; grants: Grant[] };

/** What of a member of staff decides which roles are in force. */
export const ROLE_HOLDER = {
  restsUntil: true,
  grants: { select: { role: true, kind: true, validFrom: true, validTo: true } },
} as const;

/** Until when an account rests, or null: its password came by a link that an admin had in hand. */
export function restOf({ restsUntil }: Pick<Holder, "restsUntil">, now: Date): Date | null {
  return restsUntil && restsUntil > now ? restsUntil : null;
}

/** The roles somebody may act in now: none while the account rests. */
export function rolesOf(holder: Holder, now: Date): Role[] {
  return restOf(holder, now) ? [] : rolesInForce(holder.grants, now);
}

/** Both days of a grant count, as the office's calendar has them (WITA). */
export function rolesInForce(grants: Grant[], now: Date): Role[] {
  const today = witaDate(now);
  const roles = grants.filter((grant) => isInForce(grant, today)).map((grant) => grant.role);
  return [...new Set(roles)].filter(isRole);
}

/** The roles that somebody has today by delegation alone: a Plh. before a Plt., as in the signature block of a letter. */
export function standsInOf({ grants }: { grants: (Grant & { kind: string })[] }, now: Date): StandsIn {
  const today = witaDate(now);
  const found: StandsIn = {};
  for (const role of rolesInForce(grants, now)) {
    const kinds = grants.filter((grant) => grant.role === role && isInForce(grant, today)).map(({ kind }) => kind);
    const delegation = DELEGATION_ORDER.find((kind) => kinds.includes(kind));
    if (delegation && !kinds.includes("definitive")) found[role] = delegation;
  }
  return found;
}

const DELEGATION_ORDER = Object.keys(DELEGATIONS) as Delegation[];

function isInForce(grant: Grant, today: string) {
  return isoDay(grant.validFrom) <= today && (grant.validTo === null || today <= isoDay(grant.validTo));
}
