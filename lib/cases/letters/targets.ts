import "server-only";
import type { LetterSubject } from "@/lib/domain/letters/fields";
import type { LetterTarget } from "@/lib/domain/letters/target";
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
