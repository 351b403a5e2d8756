import type { Role } from "@/lib/domain/roles";

type Someone = { kind: string; roles?: Role[] };

export function canReadAudit(actor: Someone): boolean {
  return actor.kind === "staff" && (actor.roles ?? []).some((role) => role === "admin" || role === "auditor");
}
