import "server-only";
import type { Role } from "@/lib/domain/roles";
import { witaDate } from "@/lib/domain/working-time";
import type { Tx } from "@/lib/platform/db";
import type { InformedStaff } from "../words/informed";

/** Active holders, today, of these roles. */
export async function listInformed(tx: Tx, roles: Role[], now: Date): Promise<InformedStaff[]> {
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
  return grants.map(({ role, staff }) => ({
    staffId: staff.id,
    role,
    email: staff.email,
    byMail: staff.mailNotices,
  }));
}
