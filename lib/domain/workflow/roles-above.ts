import { type Role, SOP_ROLES, type SopRole } from "../roles";

/** Rule 13: who gives the duties of a role to somebody. Kadis gives all of them, those of the own role to whoever stands in. */
const ABOVE: Readonly<Record<SopRole, readonly SopRole[]>> = {
  pelaksana: ["kabid", "kadis"],
  jafung: ["kabid", "kadis"],
  seksi: ["kabid", "kadis"],
  kabid: ["sekretaris", "kadis"],
  sekretaris: ["kadis"],
  kadis: ["kadis"],
};

export function rolesAbove(role: SopRole): readonly SopRole[] {
  return ABOVE[role];
}

/** The roles whose duties somebody with these roles may give to others, in the order of the house. */
export function rolesGivenBy(roles: readonly Role[]): SopRole[] {
  return SOP_ROLES.filter((role) => ABOVE[role].some((above) => roles.includes(above)));
}

/** The nearest role above that somebody has: who is told when a role lets something rest; null: nobody stands above it. */
export function nearestAbove(role: SopRole, held: ReadonlySet<Role>): SopRole | null {
  return ABOVE[role].find((above) => held.has(above)) ?? null;
}
