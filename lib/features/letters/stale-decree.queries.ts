import "server-only";
import { readOutdated } from "@/lib/cases/letters/outdated";
import { DECREE } from "@/lib/domain/letters/kinds";
import { letterText } from "@/lib/domain/letters/model";
import { type StaleDecree, staleDecreeOf } from "@/lib/domain/letters/stale-decree";
import { canReadLetters } from "@/lib/features/desk/letter-access.policy";
import type { StaffContext } from "@/lib/platform/context";
import { db } from "@/lib/platform/db";
import type { Draft } from "./draft.queries";

/** The decree that this draft refers to, where it still says another day or place than its programme; null: none such. */
export async function findStaleDecree(ctx: StaffContext, { target, model }: Draft): Promise<StaleDecree | null> {
  if (!canReadLetters(ctx.actor) || model === null || !("programmeId" in target)) return null;
  const { programmeId } = target;
  const decree = await db().letter.findFirst({
    where: { programmeId, kind: DECREE, state: "valid" },
    select: { id: true, number: true },
  });
  if (!decree || !letterText(model).some((text) => text.includes(decree.number))) return null;
  const outdated = await readOutdated(db(), { programmeIds: [programmeId], letterIds: [decree.id] });
  return outdated.has(decree.id) ? staleDecreeOf(programmeId, decree.number) : null;
}
