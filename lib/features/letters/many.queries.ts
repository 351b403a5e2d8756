import "server-only";
import { type LetterFacts, listParticipantData } from "@/lib/cases/letters/data";
import { factsOfAll } from "@/lib/cases/letters/facts-of-all";
import { readLetterOffice, readTemplate } from "@/lib/cases/letters/office";
import { targetsWithin } from "@/lib/cases/letters/targets";
import type { LeftOut } from "@/lib/domain/letters/bundle";
import { composeLetter } from "@/lib/domain/letters/compose";
import { USUAL_HANDLING } from "@/lib/domain/letters/handling";
import type { LetterKind } from "@/lib/domain/letters/kind";
import { namingOf } from "@/lib/domain/letters/kind-naming";
import { lackingNames, lackingOf } from "@/lib/domain/letters/lacking";
import type { LetterModel } from "@/lib/domain/letters/model";
import type { LetterTarget } from "@/lib/domain/letters/target";
import { witaDate } from "@/lib/domain/working-time";
import type { Context } from "@/lib/platform/context";
import { db } from "@/lib/platform/db";
import type { LetterToPut } from "@/lib/platform/letters/letters-file";

export type ManyLetters = { letters: LetterToPut[]; lacking: LeftOut[] };
type Programme = Parameters<typeof targetsWithin>[1];

/**
 * All papers of one kind in a programme: what has its number as it went out, the others as drafts; who lacks something
 * is named. Whoever asked has been let in before.
 */
export async function listMany(ctx: Context, kind: LetterKind, programme: Programme): Promise<ManyLetters> {
  const today = witaDate(ctx.clock());
  const [facts, numbered, { office }, { template, handling }] = await Promise.all([
    factsOfKind(ctx, kind, programme),
    numberedOf(kind, programme.programmeId),
    readLetterOffice(db()),
    readTemplate(db(), kind),
  ]);
  const many: ManyLetters = { letters: [], lacking: [] };
  for (const { key, data } of facts) {
    const went = numbered.get(key);
    const { addressee } = data;
    if (went?.closed) many.lacking.push({ addressee, words: CLOSED });
    else if (went) many.letters.push({ addressee, model: went.model, kept: went.kept });
    else {
      const { initials } = data;
      const composed = composeLetter({ kind, template, data, office, handling, numbered: null, today, initials });
      if (composed.ok) many.letters.push({ addressee, model: composed.model, kept: null });
      else
        many.lacking.push({
          addressee,
          words: lackingNames(lackingOf(namingOf(kind, data.serviceSlug), composed.lacking)),
        });
    }
  }
  return many;
}

/** One file is read by all who work at the programme; a closed letter only by the roles of its security. */
const CLOSED = "surat ini tertutup (sifatnya bukan Biasa). Yang berwenang membukanya dari buku surat.";

type Keyed = { key: string; data: LetterFacts };

async function factsOfKind(
  ctx: Context,
  { subject, record, signedBy }: LetterKind,
  { programmeId, state }: Programme,
): Promise<Keyed[]> {
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

type WentOut = { model: LetterModel; kept: string | null; closed: boolean };

async function numberedOf(kind: LetterKind, programmeId: string): Promise<Map<string, WentOut>> {
  const rows = await db().letter.findMany({
    where: { kind: kind.key, programmeId, state: "valid" },
    select: { applicationId: true, about: true, model: true, storageName: true, security: true },
  });
  const arms = new Map<string, string>();
  return new Map(
    rows.map(({ applicationId, about, model, storageName, security }) => {
      const shared = withSharedArms(model as unknown as LetterModel, arms);
      const went = { model: shared, kept: storageName, closed: security !== USUAL_HANDLING.security };
      return [applicationId ?? about, went];
    }),
  );
}

/** Each row brings the picture of its letterhead along: five hundred copies of it would be hundreds of megabytes. */
function withSharedArms(model: LetterModel, known: Map<string, string>): LetterModel {
  const arms = model.letterhead?.arms;
  if (!arms) return model;
  const data = known.get(arms.data) ?? arms.data;
  known.set(data, data);
  arms.data = data;
  return model;
}
