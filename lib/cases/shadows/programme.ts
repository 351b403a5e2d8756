import "server-only";
import { kecamatanCodeOf } from "@/lib/domain/regions";
import type { Definition, State } from "@/lib/domain/workflow";
import type { Calendar } from "@/lib/domain/working-time";
import type { Tx } from "@/lib/platform/db";
import { dayColumn } from "@/lib/platform/db/day";
import { writeOpenDuties } from "./open-duties";
import { refreshServed } from "./served";

type Shadowed = {
  id: string;
  programmeId: string;
  serviceSlug: string;
  villageCode: string | null;
  definition: Definition;
  state: State;
};

/** Columns of the programme, its rows in the queue, and the shadows of everybody seated: derived, same transaction. */
export async function writeProgrammeShadow(
  tx: Tx,
  programme: Shadowed,
  { now, calendar }: { now: Date; calendar: Calendar },
): Promise<void> {
  const { id, programmeId, serviceSlug, villageCode, definition, state } = programme;
  const kecamatanCode = villageCode ? kecamatanCodeOf(villageCode) : null;
  const facts = { scope: "programme", programmeId, serviceSlug, kecamatanCode } as const;
  await writeOpenDuties(tx, { id, definition }, state, facts, calendar, now);
  await tx.programme.update({
    where: { id: programmeId },
    data: {
      status: state.status as never,
      currentRow: state.row,
      firstDay: dayColumn(state.firstDay),
      lastDay: dayColumn(state.lastDay),
    },
    select: { id: true },
  });
  await moveSeated(tx, programmeId, state);
}

async function moveSeated(tx: Tx, programmeId: string, state: State): Promise<void> {
  const { status, row, closedAt, lastSeq } = state;
  if (status === "running" || status === "finished") {
    const mirrored = status === "finished" ? "completed" : "in_progress";
    await tx.$executeRaw`
      UPDATE application a SET status = ${mirrored}::application_status, current_row = ${row}::int, due_at = NULL, closed_at = ${closedAt}
      FROM seat s
      WHERE s.application_id = a.id AND s.programme_id = ${programmeId}::uuid AND s.released_at IS NULL
        AND a.status IN ('waiting_programme', 'in_progress')`;
    if (status === "finished") await refreshServed(tx, { programmeId });
  }
  if (status !== "cancelled") return;
  // Everybody waits again in the old place; the programme's own history says so (rule 9).
  await tx.$executeRaw`
    UPDATE application a SET status = 'waiting_programme', current_row = NULL, due_at = NULL, outcome = NULL
    FROM seat s
    WHERE s.application_id = a.id AND s.programme_id = ${programmeId}::uuid AND s.released_at IS NULL
      AND a.status IN ('waiting_programme', 'in_progress')`;
  await tx.seat.updateMany({
    where: { programmeId, releasedAt: null },
    data: { releasedAt: closedAt, releasedSequence: lastSeq },
  });
  await tx.programme.update({ where: { id: programmeId }, data: { seatsTaken: 0 }, select: { id: true } });
}
