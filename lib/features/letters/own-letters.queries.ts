import "server-only";
import { readOutdated } from "@/lib/cases/letters/outdated";
import { findLetterKind, LETTER_KINDS } from "@/lib/domain/letters/kinds";
import type { CitizenContext } from "@/lib/platform/context";
import { db } from "@/lib/platform/db";

export type OwnLetter = {
  id: string;
  name: string;
  number: string;
  letterDate: Date;
  /** The programme has another day, hour or place now than it says. */
  outdated: boolean;
};

const OWN_KINDS = LETTER_KINDS.filter(({ forApplicant }) => forApplicant).map(({ key }) => key);

/** Letters in force that are for the applicant, the newest first. */
export async function listOwnLetters(ctx: CitizenContext): Promise<OwnLetter[]> {
  const rows = await db().letter.findMany({
    where: { applicationId: ctx.actor.applicationId, state: "valid", kind: { in: OWN_KINDS } },
    orderBy: [{ numberedAt: "desc" }, { id: "desc" }],
    select: { id: true, kind: true, number: true, letterDate: true, programmeId: true },
  });
  const programmeIds = rows.flatMap(({ programmeId }) => programmeId ?? []);
  const outdated = await readOutdated(db(), { programmeIds, letterIds: rows.map(({ id }) => id) });
  return rows.map(({ kind, programmeId: _, ...row }) => {
    return { ...row, name: findLetterKind(kind)?.name ?? kind, outdated: outdated.has(row.id) };
  });
}
