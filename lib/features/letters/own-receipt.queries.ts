import "server-only";
import { findLetterData } from "@/lib/cases/letters/data";
import { readLetterOffice, readTemplate } from "@/lib/cases/letters/office";
import { composeLetter } from "@/lib/domain/letters/compose";
import { TANDA_TERIMA } from "@/lib/domain/letters/kinds/application-letters";
import type { LetterModel } from "@/lib/domain/letters/model";
import { witaDate } from "@/lib/domain/working-time";
import type { CitizenContext } from "@/lib/platform/context";
import { db } from "@/lib/platform/db";

/** The applicant's own receipt as the data stand; null: nothing was handed in, or it lacks something. */
export async function drawOwnReceipt(ctx: CitizenContext): Promise<LetterModel | null> {
  const { applicationId } = ctx.actor;
  const sent = await db().application.count({ where: { id: applicationId, status: { not: "draft" } } });
  if (sent === 0) return null;
  const moment = { at: ctx.clock(), record: null };
  const [data, { office }, { template, handling }] = await Promise.all([
    findLetterData(db(), { subject: "application", applicationId }, moment),
    readLetterOffice(db()),
    readTemplate(db(), TANDA_TERIMA),
  ]);
  if (!data) return null;
  const today = witaDate(ctx.clock());
  const drawn = composeLetter({ kind: TANDA_TERIMA, template, data, office, handling, numbered: null, today });
  return drawn.ok ? drawn.model : null;
}
