import type { Role } from "@/lib/domain/roles";

type Someone = { kind: string; roles?: Role[] };

/** Accounts, roles and settings of the office. */
export function canManageUsers(actor: Someone): boolean {
  return actor.kind === "staff" && (actor.roles ?? []).includes("admin");
}
