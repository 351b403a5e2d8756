import type { Role } from "../roles";

/** The register is the secretary's; a letter is taken back by whoever may sign it, too [usulan]. */
export function canKeepRegister({ roles }: { roles: readonly Role[] }): boolean {
  return roles.includes("sekretaris") || roles.includes("kadis");
}
