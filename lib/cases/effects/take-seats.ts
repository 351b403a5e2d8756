import "server-only";
import type { Message } from "@/lib/domain/notice";
import type { Due, EffectContext } from "./handler";

/** Seats in the order of the decisions, behind those that were given before; the counter's CHECK is the last word on the quota. */
export async function takeSeats({ tx, ctx }: EffectContext, dues: Due<"seat_taken">[]): Promise<Message[]> {
  const taken = dues.flatMap(({ of: { run, events }, effect: { programmeId } }) =>
    events.flatMap((event) =>
      run.scope === "application" && event.type === "gathered" && event.programmeId === programmeId
        ? [{ applicationId: run.applicationId, programmeId, gatheredSequence: event.programmeSequence }]
        : [],
    ),
  );
  for (const programmeId of new Set(taken.map((seat) => seat.programmeId))) {
    const seats = taken.filter((seat) => seat.programmeId === programmeId);
    const { _max } = await tx.seat.aggregate({ where: { programmeId }, _max: { position: true } });
    const first = (_max.position ?? 0) + 1;
    await tx.seat.createMany({
      data: seats.map((seat, index) => ({ ...seat, gatheredAt: ctx.clock(), position: first + index })),
    });
    await tx.programme.update({
      where: { id: programmeId },
      data: { seatsTaken: { increment: seats.length } },
      select: { id: true },
    });
  }
  return [];
}
