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
  const dueOf = dueByRow(run.definition, state, calendar, now);
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

/** Counts the due dates of the run's open duties anew, as the calendar stands now; the run is under lock. */
export async function rewriteDueDates(
  tx: Tx,
  run: { id: string; definition: Definition },
  state: State,
  calendar: Calendar,
  now: Date,
): Promise<void> {
  const dueOf = dueByRow(run.definition, state, calendar, now);
  for (const open of state.open)
    await tx.$executeRaw`
      UPDATE open_duty SET due_at = ${dueOf(open.row) ?? open.openedAt}
      WHERE run_id = ${run.id}::uuid AND duty_id = ${open.duty} AND due_at <> ${dueOf(open.row) ?? open.openedAt}`;
  const first = state.open[0];
  const due = first ? dueOf(first.row) : null;
  if (state.scope === "application" && first)
    await tx.$executeRaw`
      UPDATE application SET due_at = ${due} WHERE run_id = ${run.id}::uuid AND due_at IS DISTINCT FROM ${due}`;
}

/** When a row that this run walks runs out; null when the calendar never opens. */
function dueByRow(definition: Definition, state: State, calendar: Calendar, now: Date) {
  const rows = timeline(definition, state, calendar, now).filter((row) => row.scope === state.scope);
  return (no: number) => rows.find((row) => row.no === no)?.dueAt ?? null;
}
