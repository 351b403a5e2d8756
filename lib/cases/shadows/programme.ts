import "server-only";
import { daysOf } from "@/lib/domain/programmes";
import { kecamatanCodeOf } from "@/lib/domain/regions";
import type { State } from "@/lib/domain/workflow";
import type { Prisma, Tx } from "@/lib/platform/db";
import { dayColumn } from "@/lib/platform/db/day";
import type { DecidedProgramme } from "../decision";
import { writeOpenDuties } from "./open-duties";
import { refreshServed } from "./served";

/** The programme's events and their audit, its columns, its rows in the queue, and the shadows of everybody seated. */
export async function saveProgramme(tx: Tx, decided: DecidedProgramme, events: Prisma.Sql): Promise<void> {
  const { run, before, after, at } = decided;
  const { programmeId, serviceSlug, villageCode } = run;
  await tx.$executeRaw`WITH ${events} SELECT FROM counted`;
  const kecamatanCode = villageCode ? kecamatanCodeOf(villageCode) : null;
  const facts = { scope: "programme", programmeId, serviceSlug, kecamatanCode } as const;
  await writeOpenDuties(tx, [{ run, before, after, facts, cameBack: false, at }]);
  await tx.programme.update({
    where: { id: programmeId },
    data: {
      status: after.status as never,
      currentRow: after.row,
      ...(after.quota === null ? {} : { quota: after.quota }),
      firstDay: dayColumn(after.firstDay),
      lastDay: dayColumn(after.lastDay),
    },
    select: { id: true },
  });
  if (before.firstDay !== after.firstDay || before.lastDay !== after.lastDay)
    await countDaysAnew(tx, programmeId, after);
  await moveSeated(tx, programmeId, after);
}

/** Only days of the present plan count: attendance of a day that was moved stays recorded, and counts no more (rule 12). */
async function countDaysAnew(tx: Tx, programmeId: string, { firstDay, lastDay }: State): Promise<void> {
  const plan = daysOf(firstDay, lastDay);
  await tx.$executeRaw`
    UPDATE seat s SET days_present = (
      SELECT count(*)::int FROM jsonb_each(s.attendance) AS day WHERE day.value = 'true'::jsonb AND day.key = ANY(${plan}::text[]))
    WHERE s.programme_id = ${programmeId}::uuid AND s.released_at IS NULL`;
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
