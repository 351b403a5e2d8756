import "server-only";
import type { Role } from "@/lib/domain/roles";
import { ROLE_HOLDER, rolesOf } from "@/lib/platform/auth/roles-in-force";
import type { Tx } from "@/lib/platform/db";

/** Somebody of the office who may be told of a duty, with the roles in force now. */
export type Listener = { id: string; email: string; mailNotices: boolean; roles: Role[] };

export async function listListeners(tx: Tx, now: Date): Promise<Listener[]> {
  const staff = await tx.staff.findMany({
    where: { active: true },
    orderBy: { id: "asc" },
    select: { id: true, email: true, mailNotices: true, ...ROLE_HOLDER },
  });
  return staff.map(({ grants, restsUntil, ...person }) => ({ ...person, roles: rolesOf({ grants, restsUntil }, now) }));
}
