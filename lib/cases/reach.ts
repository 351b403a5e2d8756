import "server-only";
import { isRole, type Role } from "@/lib/domain/roles";
import { type Event, fold, type State } from "@/lib/domain/workflow";
import type { Tx } from "@/lib/platform/db";
import { type LockedRun, readRun } from "./runs";
import { seatRuns } from "./seats";

/**
 * Roles that have, or had, a duty of this very case: the work came to them. A role whose
 * turn has not come has no reason to open somebody's KTP or to read the NIK; nor has anybody while the case is a draft
 * again, recalled by its applicant. Page, file and reveal all ask here.
 */
export async function listRolesReached(tx: Tx, applicationId: string): Promise<Role[]> {
  const { runId, status, seats } = await tx.application.findUniqueOrThrow({
    where: { id: applicationId },
    select: { runId: true, status: true, seats: { select: { programme: { select: { runId: true } } } } },
  });
  if (status === "draft") return [];
  const own = await readRun(tx, runId);
  const roles = reachedIn(own, fold(own.definition, own.history, await seatRuns(tx, applicationId)));
  for (const seat of seats) {
    const programme = await readRun(tx, seat.programme.runId);
    roles.push(...reachedIn(programme, fold(programme.definition, programme.history)));
  }
  return [...new Set(roles)].filter(isRole);
}

function reachedIn(run: LockedRun, state: State): string[] {
  const worked = new Set([...run.history.flatMap(dutiesNamed), ...state.open.map((open) => open.duty)]);
  const own = run.definition.rows.flatMap((row) => row.duties).filter((duty) => worked.has(duty.id));
  // Whoever decides an objection, or decided one, need not have a duty in the SOP.
  const decided = run.history.flatMap((event) => ("decidedBy" in event && event.decidedBy ? [event.decidedBy] : []));
  return [...[...own, ...state.open].map(({ role }) => role), ...decided];
}

function dutiesNamed(event: Event): string[] {
  if (event.type === "sent_back") return [event.from, event.to];
  return "duty" in event && event.duty ? [event.duty] : [];
}
