import "server-only";
import type { Message } from "@/lib/domain/notice";
import type { Role } from "@/lib/domain/roles";
import { witaDate } from "@/lib/domain/working-time";
import type { Tx } from "@/lib/platform/db";
import { type InformedStaff, informedMessages } from "../words/informed";
import type { Due, EffectContext } from "./handler";

/** A row has ended: a notice for everybody whose role is to be informed of it. */
export async function informRoles({ tx, ctx }: EffectContext, dues: Due<"inform">[]): Promise<Message[]> {
  const roles = [...new Set(dues.flatMap(({ effect }) => effect.roles))];
  const staff = await listHolders(tx, roles, ctx.clock());
  return dues.flatMap(({ of: { run, events, at }, effect }) =>
    informedMessages({ run, seq: events.at(-1)?.seq ?? 0, at }, effect, staff),
  );
}

/** Active holders, today, of these roles. */
async function listHolders(tx: Tx, roles: Role[], now: Date): Promise<InformedStaff[]> {
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
