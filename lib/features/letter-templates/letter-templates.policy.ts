import type { Role } from "@/lib/domain/roles";

/** How the office's letters read and look is set up by whoever sets up the rest of the office [usulan]. */
export function canEditLetters({ kind, roles }: { kind: string; roles?: readonly Role[] }): boolean {
  return kind === "staff" && (roles ?? []).includes("admin");
}
