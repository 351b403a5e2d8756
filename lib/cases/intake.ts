import "server-only";
import { randomBytes } from "node:crypto";
import {
  type Answers,
  type IdentitySecrets,
  joinSecrets,
  type StoredAnswers,
  splitSecrets,
} from "@/lib/domain/answers";
import { answerAt, COMMON_QUESTIONS, factField } from "@/lib/domain/forms/sections";
import { type HandedIn, handedIn } from "@/lib/domain/handed-in";
import { maskNik } from "@/lib/domain/identifiers";
import { makeReference } from "@/lib/domain/reference-number";
import { kecamatanCodeOf } from "@/lib/domain/regions";
import type { RequirementEntry } from "@/lib/domain/service-definition";
import { witaDate } from "@/lib/domain/working-time";
import type { Context } from "@/lib/platform/context";
import { hashNik, hashNoKk, open, seal } from "@/lib/platform/crypto";
import { Prisma, type Tx } from "@/lib/platform/db";
import { newId } from "@/lib/platform/db/new-id";
import type { ApplicationRun } from "./case-run";
import type { CurrentPin } from "./pin";
import { newRun, pin as pinContent } from "./runs";

type Intake = {
  draft: { applicationId: string | null; wishedProgrammeId: string | null };
  pin: CurrentPin;
  answers: Answers;
};

/** 31^8 references a year and service: a second collision in a row is a fault, not bad luck. */
const REFERENCE_TRIES = 5;

/** An application that nobody else can see before this transaction ends, or a recalled one that must be locked first. */
export type Opened =
  | { isNew: true; applicationId: string; reference: string; runId: string; pinnedHash: string }
  | { isNew: false; applicationId: string };

/** The application row with its run; a recalled one keeps its reference and is pinned anew. */
export async function openApplication(tx: Tx, ctx: Context, { draft, pin, answers }: Intake): Promise<Opened> {
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
    return { isNew: false, applicationId: known.id };
  }
  const { wishedProgrammeId } = draft;
  const row = { ...snapshot, id: newId(), serviceSlug: pin.serviceSlug, wishedProgrammeId };
  for (let attempt = 0; attempt < REFERENCE_TRIES; attempt += 1) {
    const reference = makeReference({
      year: Number(witaDate(ctx.clock()).slice(0, 4)),
      serviceLetter: pin.letter,
      randomBytes: randomBytes(16),
    });
    const { statement, id: runId, pinnedHash } = newRun("application", pin);
    if (await insertApplication(tx, { ...row, reference }, statement, ctx.clock()))
      return { isNew: true, applicationId: row.id, reference, runId, pinnedHash };
    // Nobody was pinned to this yet, or somebody has the reference: both are rare, and are tried again.
    await pinContent(tx, pin);
    await tx.$executeRaw`DELETE FROM run WHERE id = ${runId}::uuid`;
  }
  throw new Error("No free reference number found");
}

/** The run of an application that this transaction has just made: nobody else can see it and it has no events. */
export function newApplicationRun(
  { applicationId, reference, runId, pinnedHash }: Extract<Opened, { isNew: true }>,
  { sopVersionId, serviceSlug, serviceName, definition, requirements, calendar }: CurrentPin,
  answers: Answers,
): ApplicationRun {
  return {
    id: runId,
    scope: "application",
    pinnedHash,
    sopVersionId,
    definition,
    requirements,
    history: [],
    applicationId,
    reference,
    serviceSlug,
    serviceName,
    nikHash: hashNik(answers.identity.nik),
    ...publicFactsOf(answers),
    seat: [],
    calendar,
    // The applicant alone can act on it yet.
    allowOwnWork: false,
  };
}

type NewRow = ReturnType<typeof snapshotOf> & {
  id: string;
  reference: string;
  serviceSlug: string;
  wishedProgrammeId: string | null;
};

/** Application and run together; false when there is no such pin, or somebody has the reference. */
async function insertApplication(tx: Tx, row: NewRow, run: Prisma.Sql, now: Date): Promise<boolean> {
  // One person's applications come to be one after the other, so that they can be counted (countAlike).
  const made = await tx.$executeRaw`
    WITH run AS (${run}), turn AS MATERIALIZED (SELECT pg_advisory_xact_lock(hashtextextended(${row.nikHash + row.phone}, 1)))
    INSERT INTO application (id, reference, run_id, service_slug, wished_programme_id, created_at, updated_at,
      answers, identity_cipher, identity_key_id, nik_hash, nik_masked, no_kk_hash,
      applicant_name, business_name, phone, email, village_code, kecamatan_code)
    SELECT ${row.id}::uuid, ${row.reference}, run.id, ${row.serviceSlug}, ${row.wishedProgrammeId}::uuid, ${now}, now(),
      ${JSON.stringify(row.answers)}::jsonb, ${row.identityCipher}, ${row.identityKeyId}, ${row.nikHash}, ${row.nikMasked}, ${row.noKkHash},
      ${row.applicantName}, ${row.businessName}, ${row.phone}, ${row.email}, ${row.villageCode}, ${row.kecamatanCode}
    FROM run, turn ON CONFLICT (reference) DO NOTHING`;
  return made === 1;
}

const DAY = 24 * 3_600_000;

/**
 * How many equal applications (service, business, NIK and phone together, which nobody else knows) lie here untouched
 * since a day ago, this one among them; part of a later statement of the transaction that opened it.
 */
export function countAlike(applicationId: string, now: Date): Prisma.Sql {
  return Prisma.sql`(SELECT count(*)::int FROM application own JOIN application a
    ON a.nik_hash = own.nik_hash AND a.phone = own.phone AND a.service_slug = own.service_slug
      AND a.business_name = own.business_name AND a.status = 'submitted'
    WHERE own.id = ${applicationId}::uuid AND a.created_at > ${new Date(now.getTime() - DAY)})`;
}

/** Which requirements came with the answers and files, which are brought, and which required documents are neither. */
export function givenRequirements(
  catalogue: RequirementEntry[],
  answers: Answers,
  papers: { files: string[]; atOffice: string[] },
): HandedIn {
  const isTyped = (key: string) => {
    const field = factField(COMMON_QUESTIONS, key);
    return field !== null && Boolean(answerAt(answers, field));
  };
  const facts = catalogue.filter(({ key }) => isTyped(key)).map(({ key }) => key);
  return handedIn(catalogue, { files: papers.files, facts, atOffice: papers.atOffice });
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
    noKkHash: secrets.noKk ? hashNoKk(secrets.noKk) : null,
    businessName: stored.business.businessName,
    phone: stored.identity.phone,
    villageCode: stored.business.businessVillageCode,
    ...publicFactsOf(stored),
  };
}

/** What notices and the queue say of an applicant. */
export function publicFactsOf({ identity, business }: StoredAnswers | Answers) {
  return {
    applicantName: identity.name,
    email: identity.email ?? null,
    kecamatanCode: kecamatanCodeOf(business.businessVillageCode),
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
