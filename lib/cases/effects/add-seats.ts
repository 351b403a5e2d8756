import "server-only";
import type { Message } from "@/lib/domain/notice";
import type { Due, EffectContext } from "./handler";

/** A full programme has more seats: the line moves up by as many. Seats that were free before are the officer's to give. */
export async function addSeats({ moveUp }: EffectContext, dues: Due<"seats_added">[]): Promise<Message[]> {
  for (const { of, effect } of dues) {
    if (of.run.scope !== "programme" || of.run.seatsTaken < (of.before.quota ?? 0)) continue;
    await moveUp(of.run.programmeId, effect.seats);
  }
  return [];
}
