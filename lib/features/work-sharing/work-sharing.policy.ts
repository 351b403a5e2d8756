import type { Role } from "@/lib/domain/roles";

/** Whoever keeps the accounts says how their work is shared. */
export const SHARING_WRITERS = ["admin"] as const satisfies readonly Role[];

export function canWriteSharing(actor: { kind: string; roles?: readonly Role[] }): boolean {
  return actor.kind === "staff" && SHARING_WRITERS.some((role) => actor.roles?.includes(role));
}
