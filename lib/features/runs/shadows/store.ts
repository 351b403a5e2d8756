import "server-only";
import { type Definition, type State, timeline } from "@/lib/domain/workflow";
import type { Calendar } from "@/lib/domain/working-time";
import type { Tx } from "@/lib/platform/db";

/** What the queue must know of the case besides its state. */
export type QueueFacts =
  | { scope: "application"; applicationId: string; serviceSlug: string; kecamatanCode: string }
  | { scope: "programme"; programmeId: string; serviceSlug: string; kecamatanCode: string | null };

/**
 * Rewrites the run's rows in the queue from its folded state, in the transaction of
 * the events. Returns the due date of the row that is open now.
 */
export async function writeOpenDuties(
  tx: Tx,
  run: { id: string; definition: Definition },
  state: State,
  facts: QueueFacts,
  calendar: Calendar,
  now: Date,
): Promise<Date | null> {
  await tx.openDuty.deleteMany({ where: { runId: run.id } });
  const rows = timeline(run.definition, state, calendar, now);
  const dueOf = (row: number) =>
    rows.find((candidate) => candidate.no === row && candidate.scope === facts.scope)?.dueAt ?? null;
  if (state.open.length > 0) {
    await tx.openDuty.createMany({
      data: state.open.map((open) => ({
        runId: run.id,
        dutyId: open.duty,
        scope: facts.scope,
        applicationId: facts.scope === "application" ? facts.applicationId : null,
        programmeId: facts.scope === "programme" ? facts.programmeId : null,
        serviceSlug: facts.serviceSlug,
        kecamatanCode: facts.kecamatanCode,
        status: state.status,
        role: open.role,
        verb: open.verb,
        rowNo: open.row,
        round: open.round,
        openedAt: open.openedAt,
        dueAt: dueOf(open.row) ?? open.openedAt,
        claimedById: open.heldBy,
        claimedAt: open.heldBy ? (state.lastAt ?? now) : null,
      })),
    });
  }
  const first = state.open[0];
  return first ? dueOf(first.row) : null;
}
