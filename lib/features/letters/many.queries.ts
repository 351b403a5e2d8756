import "server-only";
import { type LetterFacts, listParticipantData } from "@/lib/cases/letters/data";
import { factsOfAll } from "@/lib/cases/letters/facts-of-all";
import { readLetterOffice, readTemplate } from "@/lib/cases/letters/office";
import { targetsWithin } from "@/lib/cases/letters/targets";
import { composeLetter } from "@/lib/domain/letters/compose";
import type { LetterKind } from "@/lib/domain/letters/kind";
import { isOfService } from "@/lib/domain/letters/kinds";
import { lackingNames, lackingOf } from "@/lib/domain/letters/lacking";
import type { LetterModel } from "@/lib/domain/letters/model";
import type { LetterTarget } from "@/lib/domain/letters/target";
import { witaDate } from "@/lib/domain/working-time";
import { canReadLetters } from "@/lib/features/desk/letter-access.policy";
import { findVisibleProgramme, type VisibleProgramme } from "@/lib/features/programmes/visible-programme.queries";
import type { StaffContext } from "@/lib/platform/context";
import { db } from "@/lib/platform/db";

export type ManyLetters = { models: LetterModel[]; lacking: { addressee: string; words: string }[] };

/** All papers of one kind in a programme: what has its number as it went out, the others as drafts; who lacks something is named. */
export async function drawMany(ctx: StaffContext, kind: LetterKind, programmeId: string): Promise<ManyLetters | null> {
  const programme = canReadLetters(ctx.actor) ? await findVisibleProgramme(ctx, programmeId) : null;
  if (!programme || !isOfService(kind, programme.serviceSlug)) return null;
  const today = witaDate(ctx.clock());
  const [facts, numbered, { office }, { template }] = await Promise.all([
    factsOfKind(ctx, kind, programme),
    numberedOf(kind, programmeId),
    readLetterOffice(db()),
    readTemplate(db(), kind),
  ]);
  const many: ManyLetters = { models: [], lacking: [] };
  for (const { key, data } of facts) {
    const kept = numbered.get(key);
    if (kept) many.models.push(kept);
    else {
      const composed = composeLetter({ kind, template, data, office, numbered: null, today, initials: data.initials });
      if (composed.ok) many.models.push(composed.model);
      else
        many.lacking.push({
          addressee: data.addressee,
          words: lackingNames(lackingOf(kind.subject, composed.lacking)),
        });
    }
  }
  return many;
}

type Keyed = { key: string; data: LetterFacts };

async function factsOfKind(
  ctx: StaffContext,
  { subject, record, signedBy }: LetterKind,
  programme: VisibleProgramme,
): Promise<Keyed[]> {
  const { programmeId, state } = programme;
  const moment = { at: ctx.clock(), record, signedBy };
  if (subject === "participant") {
    const all = await listParticipantData(db(), programmeId, moment);
    return all.map((data) => ({ key: data.applicationId ?? "", data }));
  }
  const targets = await targetsWithin(db(), { programmeId, state }, subject);
  const all = await factsOfAll(db(), targets, moment);
  return all.map(({ target, data }) => ({ key: keyOfTarget(target), data }));
}

function keyOfTarget(target: LetterTarget): string {
  if (target.subject === "speaker") return target.lineId;
  return target.subject === "day" ? target.date : "";
}

async function numberedOf(kind: LetterKind, programmeId: string): Promise<Map<string, LetterModel>> {
  const rows = await db().letter.findMany({
    where: { kind: kind.key, programmeId, state: "valid" },
    select: { applicationId: true, about: true, model: true },
  });
  return new Map(rows.map((row) => [row.applicationId ?? row.about, row.model as unknown as LetterModel]));
}
