import type { SopRole } from "../roles";

/** Rule 13: the roles above one, the next first. Nobody is above Kadis. */
const ABOVE: Readonly<Record<SopRole, readonly SopRole[]>> = {
  pelaksana: ["kabid", "kadis"],
  jafung: ["kabid", "kadis"],
  seksi: ["kabid", "kadis"],
  kabid: ["sekretaris", "kadis"],
  sekretaris: ["kadis"],
  kadis: [],
};

export function rolesAbove(role: SopRole): readonly SopRole[] {
  return ABOVE[role];
}
