import "server-only";
import type { Role } from "@/lib/domain/roles";
import { ROLE_HOLDER, rolesOf } from "@/lib/platform/auth/roles-in-force";
import type { Tx } from "@/lib/platform/db";

/**
 * The roles that somebody may act in now, none when the account is disabled or is nobody's. Held until the end of the
 * transaction: who is disabled at the same moment is so before, or gives back afterwards what was given.
 */
export async function rolesOfAssignee(tx: Tx, staffId: string, now: Date): Promise<Role[]> {
  const [held] = await tx.$queryRaw<{ id: string }[]>`
    SELECT id::text FROM staff WHERE id::text = ${staffId} AND active FOR SHARE`;
  if (!held) return [];
  return rolesOf(await tx.staff.findUniqueOrThrow({ where: { id: held.id }, select: ROLE_HOLDER }), now);
}
