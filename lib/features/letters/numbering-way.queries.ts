import "server-only";
import type { LetterKind } from "@/lib/domain/letters/kind";
import { type NewestLetter, type NumberingWay, numberingWay } from "@/lib/domain/letters/numbering-way";
import { type LetterTarget, targetColumns } from "@/lib/domain/letters/target";
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
  return tx.letter.findFirst({
    where: { kind: key, ...targetColumns(target) },
    orderBy: [{ numberedAt: "desc" }, { id: "desc" }],
    select: { state: true, number: true, notReplaced: true },
  });
}
