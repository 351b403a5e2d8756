import "server-only";
import { deciderRoles } from "@/lib/domain/workflow/deciding";
import type { Tx } from "@/lib/platform/db";
import { pinToday } from "./pin";

/** Cases of one service that wait for their applicant past the day that was asked, and whose they are to look after. */
type Unanswered = { count: number; roles: readonly string[] };

export async function readUnanswered(tx: Tx, now: Date): Promise<Unanswered[]> {
  const groups = await tx.application.groupBy({
    by: ["serviceSlug"],
    where: { status: "needs_correction", answerDueAt: { lt: now } },
    _count: true,
  });
  return Promise.all(
    groups.map(async ({ serviceSlug, _count }) => ({
      count: _count,
      roles: deciderRoles((await pinToday(tx, serviceSlug, now)).definition),
    })),
  );
}

export function unansweredFor(unanswered: readonly Unanswered[], roles: readonly string[]): number {
  return unanswered
    .filter((group) => group.roles.some((role) => roles.includes(role)))
    .reduce((sum, { count }) => sum + count, 0);
}
