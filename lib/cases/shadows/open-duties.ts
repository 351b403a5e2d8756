import "server-only";
import { type Definition, type Event, type State, timeline } from "@/lib/domain/workflow";
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
  run: { id: string; definition: Definition; history?: readonly Event[] },
  state: State,
  facts: QueueFacts,
  calendar: Calendar,
  now: Date,
): Promise<Date | null> {
  // What has no history yet has no rows either.
  if (run.history?.length !== 0) await tx.$executeRaw`DELETE FROM open_duty WHERE run_id = ${run.id}::uuid`;
  const dueOf = dueByRow(run.definition, state, calendar, now);
  if (state.open.length > 0) {
    const rows = state.open.map((open) => ({
      duty: open.duty,
      role: open.role,
      verb: open.verb,
      row: open.row,
      round: open.round,
      opened: open.openedAt,
      due: dueOf(open.row) ?? open.openedAt,
      holder: open.heldBy,
      since: open.heldBy ? (state.lastAt ?? now) : null,
    }));
    const applicationId = facts.scope === "application" ? facts.applicationId : null;
    const programmeId = facts.scope === "programme" ? facts.programmeId : null;
    await tx.$executeRaw`
      INSERT INTO open_duty (run_id, duty_id, scope, application_id, programme_id, service_slug, kecamatan_code, status, role, verb,
        row_no, round, opened_at, due_at, claimed_by_id, claimed_at)
      SELECT ${run.id}::uuid, d.duty, ${facts.scope}::run_scope, ${applicationId}::uuid, ${programmeId}::uuid, ${facts.serviceSlug},
        ${facts.kecamatanCode}::text, ${state.status}, d.role, d.verb, d.row, d.round, d.opened, d.due, d.holder, d.since
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS d(duty text, role text, verb text, "row" int, round int,
        opened timestamptz, due timestamptz, holder uuid, since timestamptz)`;
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
