import "server-only";
import { readOutdated } from "@/lib/cases/letters/outdated";
import type { LetterKind } from "@/lib/domain/letters/kind";
import { type NewestLetter, type NumberingWay, numberingWay, wayOfAll } from "@/lib/domain/letters/numbering-way";
import { type LetterTarget, targetColumns } from "@/lib/domain/letters/target";
import type { Definition, State } from "@/lib/domain/workflow";
import { findVisibleProgramme } from "@/lib/features/programmes/visible-programme.queries";
import type { StaffContext } from "@/lib/platform/context";
import { db, type Tx } from "@/lib/platform/db";

/** Who gives this paper its number as its programme stands now. */
export async function findNumberingWay(
  ctx: StaffContext,
  kind: LetterKind,
  target: LetterTarget,
): Promise<NumberingWay> {
  const programme = "programmeId" in target ? await findVisibleProgramme(ctx, target.programmeId) : null;
  return numberingWay(kind, programme, await readNewestLetter(ctx, kind, target));
}

/** The newest letter about the same thing, in force or not; null: there was none yet. */
export async function readNewestLetter(
  _ctx: StaffContext,
  { key }: LetterKind,
  target: LetterTarget,
  tx: Tx = db(),
): Promise<NewestLetter | null> {
  const newest = await tx.letter.findFirst({
    where: { kind: key, ...targetColumns(target) },
    orderBy: [{ numberedAt: "desc" }, { id: "desc" }],
    select: { id: true, state: true, number: true, notReplaced: true },
  });
  if (newest?.state !== "valid" || !("programmeId" in target)) return newest;
  const outdated = await readOutdated(tx, { programmeIds: [target.programmeId], letterIds: [newest.id] });
  return { ...newest, outdated: outdated.has(newest.id) };
}

type OfProgramme = { programmeId: string; definition: Definition; state: State };
/** `renewed`: of these alone; null: of everybody. */
type WayOfAll = { way: NumberingWay; renewed: { applicationId: string | null; about: string }[] | null };

/** Who numbers all letters of a kind at once; those that a duty numbered only where they say another day, hour or place since. */
export async function findWayOfAll(
  _ctx: StaffContext,
  kind: LetterKind,
  programme: OfProgramme | null,
  tx: Tx = db(),
): Promise<WayOfAll> {
  const way = numberingWay(kind, programme);
  if (way.by === "signer" || !kind.announces || !programme) return { way, renewed: null };
  const outdated = await readOutdated(tx, { programmeIds: [programme.programmeId] });
  const renewed = await tx.letter.findMany({
    where: { id: { in: [...outdated] }, kind: kind.key },
    select: { applicationId: true, about: true, number: true },
  });
  const [first] = renewed;
  if (!first) return { way, renewed: null };
  return { way: wayOfAll(kind, programme, first.number), renewed };
}
