import "server-only";
import type { Effect } from "@/lib/domain/workflow";
import { witaDate } from "@/lib/domain/working-time";
import type { Tx } from "@/lib/platform/db";

export type InformedStaff = { staffId: string; role: string; email: string; byMail: boolean };

/** Active holders, today, of the roles the effects want informed. */
export async function listInformed(tx: Tx, effects: Effect[], now: Date): Promise<InformedStaff[]> {
  const roles = [...new Set(effects.flatMap((effect) => (effect.type === "inform" ? effect.roles : [])))];
  if (roles.length === 0) return [];
  const today = new Date(`${witaDate(now)}T00:00:00Z`);
  const grants = await tx.roleGrant.findMany({
    where: {
      role: { in: roles },
      validFrom: { lte: today },
      OR: [{ validTo: null }, { validTo: { gte: today } }],
      staff: { active: true },
    },
    select: { role: true, staff: { select: { id: true, email: true, mailNotices: true } } },
  });
  return grants.map((grant) => ({
    staffId: grant.staff.id,
    role: grant.role,
    email: grant.staff.email,
    byMail: grant.staff.mailNotices,
  }));
}
