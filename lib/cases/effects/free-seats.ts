import "server-only";
import type { Message } from "@/lib/domain/notice";
import type { Tx } from "@/lib/platform/db";
import type { Due, EffectContext } from "./handler";
import { tellOfficers } from "./tell-officers";

/** Gives seats back and moves the waiting list up, so that no write that frees a seat has to remember it. The programmes are locked. */
export async function freeSeats({ tx, ctx, moveUp }: EffectContext, dues: Due<"seat_freed">[]): Promise<Message[]> {
  const freed = new Map<string, number>();
  for (const { of, effect } of dues) {
    if (of.run.scope !== "application") continue;
    const count = await freeSeat(tx, of.run.applicationId, effect.programmeId, of.at);
    freed.set(effect.programmeId, (freed.get(effect.programmeId) ?? 0) + count);
  }
  for (const [programmeId, count] of freed) await moveUp(programmeId, count);
  return tellOfficers({ tx, ctx }, dues);
}

/** The counter is guarded by a CHECK. */
async function freeSeat(tx: Tx, applicationId: string, programmeId: string, at: Date): Promise<number> {
  const programme = await tx.programme.findUniqueOrThrow({
    where: { id: programmeId },
    select: { run: { select: { lastSequence: true } } },
  });
  const freed = await tx.seat.updateMany({
    where: { applicationId, programmeId, releasedAt: null },
    data: { releasedAt: at, releasedSequence: programme.run.lastSequence },
  });
  if (freed.count === 1)
    await tx.programme.update({
      where: { id: programmeId },
      data: { seatsTaken: { decrement: 1 } },
      select: { id: true },
    });
  return freed.count;
}
