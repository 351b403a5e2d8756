import "server-only";
import { randomBytes } from "node:crypto";
import {
  type Answers,
  type IdentitySecrets,
  joinSecrets,
  type StoredAnswers,
  splitSecrets,
} from "@/lib/domain/answers";
import { maskNik } from "@/lib/domain/identifiers";
import { makeReference } from "@/lib/domain/reference-number";
import { kecamatanCodeOf } from "@/lib/domain/regions";
import type { RequirementEntry } from "@/lib/domain/service-definition";
import { witaDate } from "@/lib/domain/working-time";
import { createRun, pin as pinContent } from "@/lib/features/runs/store";
import type { CurrentPin } from "@/lib/features/sop/store";
import type { Context } from "@/lib/platform/context";
import { hashNik, open, seal } from "@/lib/platform/crypto";
import type { Prisma, Tx } from "@/lib/platform/db";

type Intake = {
  draft: { id: string; applicationId: string | null; wishedProgrammeId: string | null; serviceSlug: string };
  pin: CurrentPin;
  answers: Answers;
};

/** 31^8 references a year and service: a second collision in a row is a fault, not bad luck. */
const REFERENCE_TRIES = 5;

/** The application row with its run; a recalled one keeps its reference and is pinned anew. */
export async function openApplication(tx: Tx, ctx: Context, { draft, pin, answers }: Intake): Promise<string> {
  const snapshot = snapshotOf(answers);
  if (draft.applicationId) {
    const known = await tx.application.update({
      where: { id: draft.applicationId },
      data: { ...snapshot, wishedProgrammeId: draft.wishedProgrammeId },
      select: { id: true, runId: true },
    });
    // Recalled and sent again is a new submission: nobody had touched it, so the version in effect now holds.
    await tx.run.update({
      where: { id: known.runId },
      data: { pinnedHash: await pinContent(tx, pin) },
      select: { id: true },
    });
    return known.id;
  }
  const runId = await createRun(tx, "application", pin);
  for (let attempt = 0; attempt < REFERENCE_TRIES; attempt += 1) {
    const reference = makeReference({
      year: Number(witaDate(ctx.clock()).slice(0, 4)),
      serviceLetter: pin.letter,
      randomBytes: randomBytes(16),
    });
    const [made] = await tx.application.createManyAndReturn({
      data: [
        {
          ...snapshot,
          reference,
          runId,
          serviceSlug: draft.serviceSlug,
          wishedProgrammeId: draft.wishedProgrammeId,
          createdAt: ctx.clock(),
        },
      ],
      skipDuplicates: true,
      select: { id: true },
    });
    if (made) return made.id;
  }
  throw new Error("No free reference number found");
}

/** Which requirements came with the answers and files, and which required documents did not. */
export function givenRequirements(catalogue: RequirementEntry[], answers: Answers, documentKeys: string[]) {
  const facts: Record<string, string | undefined> = {
    email: answers.identity.email,
    npwp: answers.business.npwp,
    nib: answers.business.nib,
  };
  const isGiven = (entry: RequirementEntry) =>
    entry.kind === "document" ? documentKeys.includes(entry.key) : Boolean(facts[entry.key]);
  return {
    keys: catalogue.filter(isGiven).map((entry) => entry.key),
    missingDocuments: catalogue
      .filter((entry) => entry.kind === "document" && entry.required && !isGiven(entry))
      .map((entry) => entry.key),
  };
}

/** The columns of an application that hold what was typed; a correction writes them anew. */
export function snapshotOf(answers: Answers) {
  const { stored, secrets } = splitSecrets(answers);
  const sealed = seal(JSON.stringify(secrets));
  return {
    answers: stored as unknown as Prisma.InputJsonValue,
    identityCipher: sealed.cipher,
    identityKeyId: sealed.keyId,
    nikHash: hashNik(secrets.nik),
    nikMasked: maskNik(secrets.nik),
    applicantName: stored.identity.name,
    businessName: stored.business.businessName,
    phone: stored.identity.phone,
    email: stored.identity.email ?? null,
    villageCode: stored.business.businessVillageCode,
    kecamatanCode: kecamatanCodeOf(stored.business.businessVillageCode),
  };
}

/** The case's answers whole, with the sealed ones. Who may see them the caller has settled. */
export async function openAnswers(tx: Tx, applicationId: string): Promise<Answers> {
  const row = await tx.application.findUniqueOrThrow({
    where: { id: applicationId },
    select: { answers: true, identityCipher: true, identityKeyId: true },
  });
  const secrets = JSON.parse(open(row.identityCipher, row.identityKeyId)) as IdentitySecrets;
  return joinSecrets(row.answers as unknown as StoredAnswers, secrets);
}
