import "server-only";
import type { LetterTarget } from "@/lib/domain/letters/target";
import type { WitaDate } from "@/lib/domain/working-time";
import type { Tx } from "@/lib/platform/db";
import { findLetterData, type LetterFacts, type LetterMoment, listParticipantData, type ProgrammesRead } from "./data";

/** Data for many letters of one kind, in the order asked for; a programme's participants are read together. */
export async function factsOfAll(
  tx: Tx,
  targets: readonly LetterTarget[],
  moment: LetterMoment,
): Promise<{ target: LetterTarget; data: LetterFacts }[]> {
  const [first] = targets;
  const together =
    targets.length > 1 && first?.subject === "participant"
      ? new Map((await listParticipantData(tx, first.programmeId, moment)).map((data) => [data.applicationId, data]))
      : null;
  const read: ProgrammesRead = new Map();
  const all: { target: LetterTarget; data: LetterFacts }[] = [];
  for (const target of targets) {
    const data =
      together && target.subject === "participant"
        ? together.get(target.applicationId)
        : await findLetterData(tx, target, moment, read);
    if (data) all.push({ target, data });
  }
  return all;
}

/** A moment of that day, for whoever reads the day from it. */
export function noonOf(date: WitaDate): Date {
  return new Date(`${date}T12:00:00+08:00`);
}
