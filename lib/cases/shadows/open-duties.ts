import "server-only";
import {
  type Definition,
  deciderRoles,
  type Event,
  itemsToDecide,
  type OpenDuty,
  pausingAt,
  type State,
  timeline,
  waitsForApplicant,
} from "@/lib/domain/workflow";
import { isDutyOnOss } from "@/lib/domain/workflow/oss";
import { QUEUE_PLACES, queuePlace } from "@/lib/domain/workflow/queue-place";
import type { Calendar } from "@/lib/domain/working-time";
import type { Tx } from "@/lib/platform/db";

/** What the queue must know of the case besides its state. */
export type QueueFacts =
  | { scope: "application"; applicationId: string; serviceSlug: string; kecamatanCode: string }
  | { scope: "programme"; programmeId: string; serviceSlug: string; kecamatanCode: string | null };

/** A run on either side of a decision, as far as its rows in the queue go. */
export type QueueEntry = {
  run: { id: string; definition: Definition; calendar: Calendar; history: readonly Event[] };
  before: State;
  after: State;
  facts: QueueFacts;
  /** The applicant's correction came in, and the office has done nothing with the case since. */
  cameBack: boolean;
  /** The moment of the decision. */
  at: Date;
};

/**
 * Rewrites the rows of these runs in the queue from their folded states, in the transaction of the events: two
 * statements, however many runs. Returns, by run, the due date of the row that is open now.
 */
export async function writeOpenDuties(tx: Tx, entries: readonly QueueEntry[]): Promise<Map<string, Date | null>> {
  // What has no history yet has no rows either.
  const stale = entries.filter(({ run, before, after }) => run.history.length > 0 && isOpen(before, after));
  if (stale.length > 0)
    await tx.$executeRaw`DELETE FROM open_duty WHERE run_id = ANY(${stale.map(({ run }) => run.id)}::uuid[])`;
  const dueAt = new Map<string, Date | null>();
  const rows = entries.filter(({ after }) => after.open.length > 0).flatMap((entry) => rowsOf(entry, dueAt));
  if (rows.length > 0)
    await tx.$executeRaw`
      INSERT INTO open_duty (run_id, duty_id, scope, application_id, programme_id, service_slug, kecamatan_code, status, role, verb,
        row_no, round, opened_at, due_at, waits_for_applicant, needs_oss, paused_until, place, objection, claimed_by_id, claimed_at)
      SELECT d.run, d.duty, d.scope::run_scope, d.application, d.programme, d.service, d.kecamatan, d.status, d.role, d.verb,
        d.row, d.round, d.opened, d.due, d.waits, d.oss, d.paused, d.place, d.objection, d.holder, d.since
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS d(run uuid, duty text, scope text, application uuid,
        programme uuid, service text, kecamatan text, status text, role text, verb text, "row" int, round int,
        opened timestamptz, due timestamptz, waits boolean, oss boolean, paused timestamptz, place int, objection text, holder uuid, since timestamptz)`;
  return dueAt;
}

function isOpen(before: State, after: State) {
  return before.open.length > 0 || after.open.length > 0;
}

function rowsOf({ run, after, facts, cameBack, at }: QueueEntry, dueAt: Map<string, Date | null>) {
  const dueOf = dueByRow(run.definition, after, run.calendar, at);
  const waits = waitsForApplicant(after);
  dueAt.set(run.id, after.open[0] ? dueOf(after.open[0].row) : null);
  return after.open.map(({ duty, row, round, openedAt, heldBy, heldSince = at, objection, ...open }) => ({
    run: run.id,
    duty,
    scope: facts.scope,
    application: facts.scope === "application" ? facts.applicationId : null,
    programme: facts.scope === "programme" ? facts.programmeId : null,
    service: facts.serviceSlug,
    kecamatan: facts.kecamatanCode,
    status: after.status,
    ...whoseTurn(run.definition, after, open),
    row,
    round,
    opened: openedAt,
    due: dueOf(row) ?? openedAt,
    waits,
    oss: isDutyOnOss(run.definition, duty),
    paused: pausingAt(after, at)?.until ?? null,
    place: queuePlace({ waits, cameBack }),
    objection: objection?.reason ?? null,
    holder: heldBy,
    since: heldBy ? heldSince : null,
  }));
}

/** Rule 10: an applicant's duty for which something is undecided stands in the queue of who verifies, as something to check. */
function whoseTurn(definition: Definition, state: State, { role, verb }: Pick<OpenDuty, "role" | "verb">) {
  const [decider] = itemsToDecide(state).length > 0 ? deciderRoles(definition) : [];
  return decider ? { role: decider, verb: "verify" as const } : { role, verb };
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
  const waits = waitsForApplicant(state);
  for (const open of state.open) {
    const { role, verb } = whoseTurn(run.definition, state, open);
    const due = dueOf(open.row) ?? open.openedAt;
    await tx.$executeRaw`
      UPDATE open_duty SET due_at = ${due}, role = ${role}, verb = ${verb}, waits_for_applicant = ${waits},
        place = CASE WHEN ${waits} THEN ${QUEUE_PLACES.waits}::int WHEN place = ${QUEUE_PLACES.waits}::int THEN ${QUEUE_PLACES.usual}::int ELSE place END
      WHERE run_id = ${run.id}::uuid AND duty_id = ${open.duty}
        AND (due_at, role, verb, waits_for_applicant) IS DISTINCT FROM (${due}, ${role}, ${verb}, ${waits})`;
  }
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
