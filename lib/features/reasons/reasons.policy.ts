import type { Role } from "@/lib/domain/roles";

/** Whoever keeps the other settings of the office keeps its ready sentences. */
export const REASON_WRITERS = ["admin"] as const satisfies readonly Role[];

export function canWriteReasons(actor: { kind: string; roles?: readonly Role[] }): boolean {
  return actor.kind === "staff" && REASON_WRITERS.some((role) => actor.roles?.includes(role));
}
