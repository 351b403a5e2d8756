import "server-only";
import { countPresent, daysOf } from "@/lib/domain/programmes";
import type { State } from "@/lib/domain/workflow";
import { cameBackAt } from "@/lib/domain/workflow/came-back";
import { endOfWitaDay } from "@/lib/domain/working-time";
import type { Prisma, Tx } from "@/lib/platform/db";
import type { DecidedApplication } from "../decision";
import { writeOpenDuties } from "./open-duties";
import { refreshServed } from "./served";

/**
 * The events of these applications and their audit (`events`, parts of a `WITH`) with what is derived from them:
 * status, row, due date, requirements, rows in the queue, and what their seats say of them.
 */
export async function saveApplications(
  tx: Tx,
  decided: readonly DecidedApplication[],
  events: Prisma.Sql,
  now: Date,
): Promise<void> {
  const dueAt = await writeOpenDuties(tx, decided.map(queueEntryOf));
  const rows = decided.map((decision) => columnsOf(decision, dueAt.get(decision.run.id) ?? null));
  const requirements = decided.flatMap(changedRequirements);
  await tx.$executeRaw`
    WITH ${events}, shadow AS (
      UPDATE application a SET status = x.status::application_status, current_row = x.current_row, due_at = x.due_at,
        submitted_at = x.submitted_at, closed_at = x.closed_at, outcome = x.outcome, answer_due_at = x.answer_due_at,
        came_back_at = x.came_back_at, second_aid = x.second_aid, second_aid_at = x.second_aid_at, updated_at = ${now}
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS x(application_id uuid, status text, current_row int,
        due_at timestamptz, submitted_at timestamptz, closed_at timestamptz, outcome text,
        answer_due_at timestamptz, came_back_at timestamptz, second_aid text, second_aid_at timestamptz)
      WHERE a.id = x.application_id)
    INSERT INTO application_requirement (application_id, key, state, row_no, reason, decided_by, decided_at)
    SELECT item.application_id, item.key, item.state::requirement_status, item.row_no, item.reason, item.decided_by, item.decided_at
    FROM jsonb_to_recordset(${JSON.stringify(requirements)}::jsonb) AS item(application_id uuid, key text, state text,
      row_no int, reason text, decided_by text, decided_at timestamptz)
    ON CONFLICT (application_id, key) DO UPDATE
      SET state = excluded.state, row_no = excluded.row_no, reason = excluded.reason, decided_by = excluded.decided_by, decided_at = excluded.decided_at`;
  await writeSeats(tx, decided);
  const entered = decided.filter(
    ({ before, after }) => after.status === "waiting_programme" && before.status !== after.status,
  );
  if (entered.length > 0) await refreshServed(tx, { applicationIds: entered.map(({ run }) => run.applicationId) });
}

function queueEntryOf({ run, events, before, after, at }: DecidedApplication) {
  const { applicationId, serviceSlug, kecamatanCode } = run;
  return {
    run,
    before,
    after,
    at,
    cameBack: cameBackAt([...run.history, ...events]) !== null,
    facts: { scope: "application", applicationId, serviceSlug, kecamatanCode } as const,
  };
}

function columnsOf({ run, events, after }: DecidedApplication, dueAt: Date | null) {
  const { status, row, submittedAt, closedAt, outcome, correction } = after;
  return {
    application_id: run.applicationId,
    status,
    current_row: row,
    due_at: dueAt,
    submitted_at: submittedAt,
    closed_at: closedAt,
    outcome: outcome?.outcome ?? null,
    answer_due_at: correction && status === "needs_correction" ? endOfWitaDay(correction.dueOn) : null,
    came_back_at: cameBackAt([...run.history, ...events]),
    ...secondAidColumns(after),
  };
}

/** Asked only while it can be answered: what is closed or seated waits for nobody. */
function secondAidColumns({ status, secondAid }: State) {
  if (!secondAid) return { second_aid: null, second_aid_at: null };
  const { at, answer } = secondAid;
  if (answer) return { second_aid: answer.approved ? "approved" : "refused", second_aid_at: answer.at };
  return status === "waiting_programme"
    ? { second_aid: "asked", second_aid_at: at }
    : { second_aid: null, second_aid_at: null };
}

function changedRequirements({ run, before, after }: DecidedApplication) {
  return Object.entries(after.requirements)
    .map(([key, item]) => ({
      application_id: run.applicationId,
      key,
      state: item.state,
      row_no: item.row,
      reason: item.reason ?? null,
      decided_by: item.by ?? null,
      decided_at: item.at ?? null,
      isChanged: JSON.stringify(item) !== JSON.stringify(before.requirements[key]),
    }))
    .filter(({ isChanged }) => isChanged)
    .map(({ isChanged: _, ...row }) => row);
}

/** Attendance, points and the applicant's yes, on the seat that is held; most decisions change none of them. */
async function writeSeats(tx: Tx, decided: readonly DecidedApplication[]): Promise<void> {
  const rows = decided.flatMap(({ run, before, after }) => {
    const row = seatColumns(after);
    if (!after.seat || JSON.stringify(row) === JSON.stringify(seatColumns(before))) return [];
    return [{ application_id: run.applicationId, programme_id: after.seat.programmeId, ...row }];
  });
  if (rows.length === 0) return;
  await tx.$executeRaw`
    UPDATE seat s SET attendance = x.attendance, days_present = x.days_present, score_before = x.score_before,
      score_after = x.score_after, confirmed_at = x.confirmed_at
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS x(application_id uuid, programme_id uuid, attendance jsonb,
      days_present int, score_before int, score_after int, confirmed_at timestamptz)
    WHERE s.application_id = x.application_id AND s.programme_id = x.programme_id AND s.released_at IS NULL`;
}

function seatColumns({ attendance, score, confirmedAt, seat }: State) {
  return {
    attendance,
    days_present: countPresent(attendance, daysOf(seat?.firstDay ?? null, seat?.lastDay ?? null)),
    score_before: score.before,
    score_after: score.after,
    confirmed_at: confirmedAt,
  };
}
