import "server-only";
import type { ProgrammeFacts } from "@/lib/domain/notice";
import { formatDays } from "@/lib/domain/programmes";
import type { Seat } from "@/lib/domain/workflow";
import { readRun, readRuns } from "@/lib/features/runs/store";
import type { Tx } from "@/lib/platform/db";

export type HeldSeat = { id: string; programmeId: string; programmeRunId: string; gatheredSequence: number };

/** The seat the application holds now, if any. */
export async function heldSeat(tx: Tx, applicationId: string): Promise<HeldSeat | null> {
  const seat = await tx.seat.findFirst({
    where: { applicationId, releasedAt: null },
    select: { id: true, programmeId: true, gatheredSequence: true, programme: { select: { runId: true } } },
  });
  return (
    seat && {
      id: seat.id,
      programmeId: seat.programmeId,
      programmeRunId: seat.programme.runId,
      gatheredSequence: seat.gatheredSequence,
    }
  );
}

/** The seats of one application as the engine wants them; for screens, without a lock. */
export async function seatRuns(tx: Tx, applicationId: string): Promise<Seat[]> {
  return (await listSeatRuns(tx, [applicationId])).get(applicationId) ?? [];
}

/**
 * Every programme whose seat the applications hold or held, with its own definition and history, in the order of
 * gathering: only a cancelled programme's own history says that its seats no longer count. Of several seats in
 * one programme the last one counts. Three statements, however many applications there are.
 */
export async function listSeatRuns(tx: Tx, applicationIds: readonly string[]): Promise<Map<string, Seat[]>> {
  const seats = await tx.seat.findMany({
    where: { applicationId: { in: [...applicationIds] } },
    orderBy: { gatheredAt: "asc" },
    select: {
      ...{ applicationId: true, programmeId: true, gatheredSequence: true, releasedSequence: true },
      programme: { select: { runId: true } },
    },
  });
  const runs = await readRuns(tx, [...new Set(seats.map((seat) => seat.programme.runId))]);
  const found = new Map<string, Seat[]>();
  for (const { applicationId, programmeId, gatheredSequence, releasedSequence, programme } of seats) {
    const run = runs.get(programme.runId);
    if (!run) continue;
    const seat: Seat = {
      ...{ programmeId, definition: run.definition, history: run.history, from: gatheredSequence },
      ...(releasedSequence === null ? {} : { until: releasedSequence }),
    };
    const others = (found.get(applicationId) ?? []).filter((one) => one.programmeId !== programmeId);
    found.set(applicationId, [...others, seat]);
  }
  return found;
}

/** A programme as an application that may join it sees it; null: no such programme. */
export async function findSeatToJoin(tx: Tx, programmeId: string): Promise<Seat | null> {
  const programme = await tx.programme.findUnique({ where: { id: programmeId }, select: { runId: true } });
  if (!programme) return null;
  const { definition, history } = await readRun(tx, programme.runId);
  return { programmeId, definition, history, from: history.length };
}

/** The programme as a message names it. */
export async function programmeFacts(tx: Tx, programmeId: string): Promise<ProgrammeFacts> {
  const { firstDay, lastDay, hours, place, title } = await tx.programme.findUniqueOrThrow({
    where: { id: programmeId },
    select: { title: true, firstDay: true, lastDay: true, hours: true, place: true },
  });
  return { title, place, when: formatDays(isoDay(firstDay), isoDay(lastDay), hours) };
}

function isoDay(date: Date | null): string | null {
  return date ? date.toISOString().slice(0, 10) : null;
}

/** The applicant said that they come. */
export async function confirmSeat(tx: Tx, applicationId: string, confirmedAt: Date): Promise<void> {
  await tx.seat.updateMany({ where: { applicationId, releasedAt: null }, data: { confirmedAt } });
}

/** Gives the seat back; the programme is under lock, its counter is guarded by a CHECK. */
export async function freeSeat(tx: Tx, applicationId: string, programmeId: string, now: Date): Promise<void> {
  const programme = await tx.programme.findUniqueOrThrow({
    where: { id: programmeId },
    select: { run: { select: { lastSequence: true } } },
  });
  const freed = await tx.seat.updateMany({
    where: { applicationId, programmeId, releasedAt: null },
    data: { releasedAt: now, releasedSequence: programme.run.lastSequence },
  });
  if (freed.count === 1)
    await tx.programme.update({
      where: { id: programmeId },
      data: { seatsTaken: { decrement: 1 } },
      select: { id: true },
    });
}
