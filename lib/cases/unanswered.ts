import "server-only";
import { CORRECTION } from "@/lib/domain/resting";
import { isSopRole, type SopRole } from "@/lib/domain/roles";
import { nearestAbove } from "@/lib/domain/workflow";
import { deciderRoles } from "@/lib/domain/workflow/deciding";
import type { Tx } from "@/lib/platform/db";
import { heldRoles, listListeners } from "./listeners";
import { pinToday } from "./pin";

/**
 * Cases of one service that wait for their applicant past the day that was asked, and whose they are to look after; `long`
 * of them so long that the role above was told.
 */
type Unanswered = { count: number; long: number; roles: readonly string[]; head: SopRole | null };

export async function readUnanswered(tx: Tx, now: Date): Promise<Unanswered[]> {
  const groups = await tx.$queryRaw<{ serviceSlug: string; count: number; long: number }[]>`
    SELECT a.service_slug AS "serviceSlug", count(*)::int AS count,
      (count(*) FILTER (WHERE EXISTS (SELECT 1 FROM escalation e WHERE e.run_id = a.run_id AND e.duty_id = ${CORRECTION}
        AND e.stage = 'above' AND e.told_at > a.answer_due_at)))::int AS long
    FROM application a WHERE a.status = 'needs_correction' AND a.answer_due_at < ${now} GROUP BY 1`;
  const held = groups.some(({ long }) => long > 0) ? heldRoles(await listListeners(tx, now)) : new Set<never>();
  return Promise.all(
    groups.map(async ({ serviceSlug, ...counts }) => {
      const roles = deciderRoles((await pinToday(tx, serviceSlug, now)).definition);
      const decider = roles.find(isSopRole);
      return { ...counts, roles, head: decider ? nearestAbove(decider, held) : null };
    }),
  );
}

export function unansweredFor(unanswered: readonly Unanswered[], roles: readonly string[]): number {
  return unanswered
    .filter((group) => group.roles.some((role) => roles.includes(role)))
    .reduce((sum, { count }) => sum + count, 0);
}

/** What those below them have let rest. */
export function longUnansweredFor(unanswered: readonly Unanswered[], roles: readonly string[]): number {
  return unanswered
    .filter(({ head }) => head !== null && roles.includes(head))
    .reduce((sum, { long }) => sum + long, 0);
}
