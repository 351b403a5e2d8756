import "server-only";
import { readStored, type StoredAnswers } from "@/lib/domain/answers";
import type { Message } from "@/lib/domain/notice";
import { kecamatanCodeOf } from "@/lib/domain/regions";
import { classifyUmkm, hasFullYear } from "@/lib/domain/umkm-class";
import { witaDate } from "@/lib/domain/working-time";
import { recordAudit } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import type { Prisma, Tx } from "@/lib/platform/db";
import { caseActs } from "../words/acts";
import type { Due, EffectContext } from "./handler";

/** An accepted case feeds the register of businesses. */
export async function registerBusinesses(
  { tx, ctx }: EffectContext,
  dues: Due<"register_business">[],
): Promise<Message[]> {
  for (const { of } of dues)
    if (of.run.scope === "application") await registerBusiness(tx, ctx, of.run.applicationId, of.at);
  return [];
}

/**
 * Enters an accepted case into the register: the person by NIK, the business by its NIB
 * or by its name under that person. The case keeps its own snapshot; the register takes
 * the newer answers.
 */
export async function registerBusiness(tx: Tx, ctx: Context, applicationId: string, now: Date): Promise<string> {
  const application = await tx.application.findUniqueOrThrow({ where: { id: applicationId }, select: APPLICATION });
  const { business } = readStored(application.answers);
  const personId = await registerPerson(tx, application);
  const known = await findKnownBusiness(tx, personId, business);
  const facts = businessFacts(business, now);
  const { id: businessId } = known
    ? await tx.business.update({ where: { id: known }, data: facts, select: { id: true } })
    : await tx.business.create({ data: { ...facts, personId }, select: { id: true } });
  await tx.application.update({ where: { id: applicationId }, data: { businessId }, select: { id: true } });
  // A NIB the applicant stated counts once the case is accepted; one that another business carries is left out.
  if (business.nib) await giveNib(tx, businessId, business.nib, null, now);
  await recordAudit(tx, ctx, {
    action: caseActs["register.updated"],
    subjectType: "business",
    subjectId: businessId,
    reference: application.reference,
    detail: { created: !known },
  });
  return businessId;
}

const APPLICATION = {
  reference: true,
  answers: true,
  identityCipher: true,
  identityKeyId: true,
  nikHash: true,
  nikMasked: true,
  phone: true,
  email: true,
} as const;
type ApplicationRow = Prisma.ApplicationGetPayload<{ select: typeof APPLICATION }>;

/** The NIK says who it is; what else is known of the person is replaced by the newer answers. */
async function registerPerson(tx: Tx, application: ApplicationRow): Promise<string> {
  const { nikHash, nikMasked, identityCipher, identityKeyId, phone, email } = application;
  const { identity } = readStored(application.answers);
  const personal = {
    nikMasked,
    name: identity.name,
    sex: identity.sex,
    birthYear: identity.birthYear ?? null,
    phone,
    email,
    villageCode: identity.villageCode,
    address: identity.address,
  };
  const person = await tx.person.upsert({
    where: { nikHash },
    create: { ...personal, nikHash, nikCipher: identityCipher, nikKeyId: identityKeyId },
    update: personal,
    select: { id: true },
  });
  return person.id;
}

function businessFacts(business: StoredAnswers["business"], now: Date) {
  const [ownCapital, yearlySales] = [BigInt(business.ownCapital), BigInt(business.yearlySales)];
  const fullYear = hasFullYear(business.yearBegun, witaDate(now));
  return {
    name: business.businessName,
    product: business.product,
    villageCode: business.businessVillageCode,
    kecamatanCode: kecamatanCodeOf(business.businessVillageCode),
    address: business.businessAddress,
    yearBegun: business.yearBegun,
    ownCapital,
    yearlySales,
    workers: business.workers,
    umkmClass: classifyUmkm({ ownCapital, yearlySales, fullYear }).result,
  };
}

/** One business has one NIB: false when another business of the register already carries it. */
export async function giveNib(
  tx: Tx,
  businessId: string,
  nib: string,
  kbli: { version: string; code: string } | null,
  now: Date,
): Promise<boolean> {
  const other = await tx.business.findFirst({ where: { nib, id: { not: businessId } }, select: { id: true } });
  if (other) return false;
  await tx.business.update({
    where: { id: businessId },
    data: { nib, formalAt: now, ...(kbli ? { kbliVersion: kbli.version, kbliCode: kbli.code } : {}) },
    select: { id: true },
  });
  return true;
}

async function findKnownBusiness(
  tx: Tx,
  personId: string,
  business: StoredAnswers["business"],
): Promise<string | null> {
  const own = await tx.business.findMany({ where: { personId }, select: { id: true, name: true, nib: true } });
  const sameName = (name: string) => name.trim().toLowerCase().replace(/\s+/g, " ");
  const match =
    own.find((candidate) => candidate.nib && candidate.nib === business.nib) ??
    own.find((candidate) => sameName(candidate.name) === sameName(business.businessName));
  return match?.id ?? null;
}
