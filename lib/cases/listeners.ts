import "server-only";
import type { EscalationStage } from "@/lib/domain/escalation";
import type { Role, SopRole } from "@/lib/domain/roles";
import { nearestAbove } from "@/lib/domain/workflow";
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

export function heldRoles(staff: readonly Listener[]): Set<Role> {
  return new Set(staff.flatMap(({ roles }) => roles));
}

type Late = { stage: EscalationStage; role: SopRole; holderId: string | null };

/** Rule 15: who holds it, else (also when they have left) whoever may; above: the next role above that somebody has. */
function listenersOf({ stage, role, holderId }: Late, staff: readonly Listener[]): Listener[] {
  const above = stage === "above" ? nearestAbove(role, heldRoles(staff)) : role;
  const holder = stage === "above" ? undefined : staff.find(({ id }) => id === holderId);
  if (holder) return [holder];
  return above ? staff.filter(({ roles }) => roles.includes(above)) : [];
}

/** What each person is told of at each stage. */
export function groupsOf<Of extends Late>(late: readonly Of[], staff: readonly Listener[]) {
  const groups = new Map<string, { stage: EscalationStage; person: Listener; about: Of[] }>();
  for (const one of late)
    for (const person of listenersOf(one, staff)) {
      const key = `${one.stage} ${person.id}`;
      const group = groups.get(key) ?? { stage: one.stage, person, about: [] };
      group.about.push(one);
      groups.set(key, group);
    }
  return [...groups.values()];
}
