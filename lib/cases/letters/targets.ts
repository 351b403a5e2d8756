import "server-only";
import type { LetterSubject } from "@/lib/domain/letters/fields";
import { type LetterTarget, targetColumns } from "@/lib/domain/letters/target";
import { daysOf } from "@/lib/domain/programmes";
import type { Tx } from "@/lib/platform/db";

type Programme = { programmeId: string; state: { firstDay: string | null; lastDay: string | null } };

/** All that letters of one subject are about in a programme: its seats, its speakers, its days, or itself. */
export async function targetsWithin(
  tx: Tx,
  { programmeId, state }: Programme,
  subject: LetterSubject,
): Promise<LetterTarget[]> {
  if (subject === "participant") {
    const seats = await tx.seat.findMany({
      where: { programmeId, releasedAt: null },
      orderBy: [{ position: "asc" }, { id: "asc" }],
      select: { applicationId: true },
    });
    return seats.map(({ applicationId }) => ({ subject, programmeId, applicationId }));
  }
  if (subject === "speaker") {
    const where = { programmeId, kind: "speaker" };
    const lines = await tx.programmeLine.findMany({ where, orderBy: { id: "asc" }, select: { id: true } });
    return lines.map(({ id }) => ({ subject, programmeId, lineId: id }));
  }
  if (subject === "day") return daysOf(state.firstDay, state.lastDay).map((date) => ({ subject, programmeId, date }));
  return subject === "programme" ? [{ subject, programmeId }] : [];
}

/** Those of them whose newest letter was not voided with the word that no other is needed. */
export async function targetsToReplace(
  tx: Tx,
  { programmeId }: Programme,
  { kind, targets }: { kind: string; targets: readonly LetterTarget[] },
): Promise<LetterTarget[]> {
  const letters = await tx.letter.findMany({
    where: { programmeId, kind },
    orderBy: [{ numberedAt: "asc" }, { id: "asc" }],
    select: { applicationId: true, about: true, notReplaced: true },
  });
  const isLeft = new Map(letters.map(({ notReplaced, ...columns }) => [placeOf(columns), notReplaced]));
  return targets.filter((target) => isLeft.get(placeOf(targetColumns(target))) !== true);
}

/** Those of them about which there is one of these letters. */
export function targetsOfLetters(targets: readonly LetterTarget[], letters: readonly Place[]): LetterTarget[] {
  const places = new Set(letters.map(placeOf));
  return targets.filter((target) => places.has(placeOf(targetColumns(target))));
}

type Place = { applicationId: string | null; about: string };

function placeOf({ applicationId, about }: Place): string {
  return `${applicationId ?? ""} ${about}`;
}
