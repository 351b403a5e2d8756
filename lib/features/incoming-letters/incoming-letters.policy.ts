import { type SecurityCode, securityReadBy } from "@/lib/domain/letters/handling";
import { isSopRole, type Role, type SopRole } from "@/lib/domain/roles";

/**
 * Who may read what came in, who enters it, who asks whom to do something about it. All of it is a proposal [U]: the
 * office's own rules of letters were not found.
 */
type Staff = { roles: readonly Role[] };

/** Whoever works in a SOP and the auditor see the book; what it says of a letter follows from the letter's security. */
export const AGENDA_READERS = ["pelaksana", "jafung", "kabid", "sekretaris", "kadis", "seksi", "auditor"] as const;

export function canReadAgenda({ roles }: Staff): boolean {
  return roles.some((role) => isSopRole(role) || role === "auditor");
}

/** The kinds of security that somebody reads by role alone. */
export function readableSecurity({ roles }: Staff): SecurityCode[] {
  if (!canReadAgenda({ roles })) return [];
  return securityReadBy(roles);
}

/** The front desk and the secretary take letters in. */
export function canEnterIncoming({ roles }: Staff): boolean {
  return roles.includes("pelaksana") || roles.includes("sekretaris");
}

/**
 * The book is the secretary's and the head's: they look at every letter first, say that one needs nothing, and take an
 * entry back.
 */
export function canKeepAgenda({ roles }: Staff): boolean {
  return roles.includes("sekretaris") || roles.includes("kadis");
}

/** Engine rule 13 says who is above whom; the secretary passes on to everybody below the head. */
const BELOW = {
  kadis: ["sekretaris", "kabid", "jafung", "seksi", "pelaksana"],
  sekretaris: ["kabid", "jafung", "seksi", "pelaksana"],
  kabid: ["jafung", "seksi", "pelaksana"],
} as const satisfies Partial<Record<SopRole, readonly SopRole[]>>;
const GIVERS = ["kadis", "sekretaris", "kabid"] as const;

/** The role in which somebody gives a disposition: the highest they hold; null: they give none. */
export function givesAs({ roles }: Staff): (typeof GIVERS)[number] | null {
  return GIVERS.find((role) => roles.includes(role)) ?? null;
}

/** To whom they may give one; a head of section only passes on what they were given. */
export function rolesBelow(staff: Staff): readonly SopRole[] {
  const giver = givesAs(staff);
  return giver ? BELOW[giver] : [];
}
