import "server-only";
import type { Seat } from "@/lib/domain/workflow";
import { readRun } from "@/lib/features/runs/store";
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

/** The same as the engine wants it, with the programme's own history; for screens, without a lock. */
export async function heldSeatRun(tx: Tx, applicationId: string): Promise<Seat | undefined> {
  const seat = await heldSeat(tx, applicationId);
  if (!seat) return undefined;
  const programme = await readRun(tx, seat.programmeRunId);
  return {
    programmeId: seat.programmeId,
    definition: programme.definition,
    history: programme.history,
    from: seat.gatheredSequence,
  };
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
