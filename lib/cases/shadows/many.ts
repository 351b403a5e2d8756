import "server-only";
import { appendHistories } from "@/lib/cases/runs";
import type { Effect, Event, State } from "@/lib/domain/workflow";
import type { Context } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/db";

type Case = { id: string; applicationId: string };
export type Decided<C extends Case = Case> = { case: C; events: Event[]; effects: Effect[]; state: State };

/** Events, shadows and seats of many applications at once: what single ones write in applications/store. */
export async function saveDecided(tx: Tx, ctx: Context, programmeId: string, decided: readonly Decided[]) {
  await appendHistories(
    tx,
    ctx,
    decided.map(({ case: { id }, events }) => ({ id, events })),
  );
  const rows = JSON.stringify(decided.map(rowsOf));
  await tx.$executeRaw`
    UPDATE application a SET status = x.status::application_status, current_row = x.current_row, due_at = NULL,
      closed_at = x.closed_at, outcome = x.outcome, updated_at = ${ctx.clock()}
    FROM jsonb_to_recordset(${rows}::jsonb)
      AS x(application_id uuid, status text, current_row int, closed_at timestamptz, outcome text)
    WHERE a.id = x.application_id`;
  await takeSeats(tx, ctx, programmeId, decided);
  await tx.$executeRaw`
    UPDATE seat s SET attendance = x.attendance, days_present = x.days_present, score_before = x.score_before,
      score_after = x.score_after, confirmed_at = x.confirmed_at
    FROM jsonb_to_recordset(${rows}::jsonb) AS x(application_id uuid, attendance jsonb, days_present int,
      score_before int, score_after int, confirmed_at timestamptz)
    WHERE s.application_id = x.application_id AND s.programme_id = ${programmeId}::uuid AND s.released_at IS NULL`;
}

/** The counter's CHECK is the last word on the quota. */
async function takeSeats(tx: Tx, ctx: Context, programmeId: string, decided: readonly Decided[]) {
  const taken = decided.flatMap(({ case: { applicationId }, events }) =>
    events.flatMap((event) =>
      event.type === "gathered" ? [{ applicationId, sequence: event.programmeSequence }] : [],
    ),
  );
  if (taken.length === 0) return;
  const { _max } = await tx.seat.aggregate({ where: { programmeId }, _max: { position: true } });
  await tx.seat.createMany({
    data: taken.map(({ applicationId, sequence }, index) => ({
      programmeId,
      applicationId,
      gatheredSequence: sequence,
      gatheredAt: ctx.clock(),
      position: (_max.position ?? 0) + index + 1,
    })),
  });
  await tx.programme.update({
    where: { id: programmeId },
    data: { seatsTaken: { increment: taken.length } },
    select: { id: true },
  });
}

function rowsOf({ case: one, state }: Decided) {
  return {
    application_id: one.applicationId,
    status: state.status,
    current_row: state.row,
    closed_at: state.closedAt,
    outcome: state.outcome?.outcome ?? null,
    attendance: state.attendance,
    days_present: Object.values(state.attendance).filter(Boolean).length,
    score_before: state.score.before,
    score_after: state.score.after,
    confirmed_at: state.confirmedAt,
  };
}
