import "server-only";
import type { LetterKind } from "@/lib/domain/letters/kind";
import { type NumberingWay, numberingWay } from "@/lib/domain/letters/numbering-way";
import type { LetterTarget } from "@/lib/domain/letters/target";
import { findVisibleProgramme } from "@/lib/features/programmes/visible-programme.queries";
import type { StaffContext } from "@/lib/platform/context";

/** Who gives this paper its number as its programme stands now. */
export async function findNumberingWay(
  ctx: StaffContext,
  kind: LetterKind,
  target: LetterTarget,
): Promise<NumberingWay> {
  const programme = "programmeId" in target ? await findVisibleProgramme(ctx, target.programmeId) : null;
  return numberingWay(kind, programme);
}
