import "server-only";
import type { StoredAnswers } from "@/lib/domain/answers";
import type { Message } from "@/lib/domain/notice";
import { kecamatanCodeOf } from "@/lib/domain/regions";
import { classifyUmkm, hasFullYear } from "@/lib/domain/umkm-class";
import { witaDate } from "@/lib/domain/working-time";
import { recordAudit } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/db";
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
  const application = await tx.application.findUniqueOrThrow({
    where: { id: applicationId },
    select: {
      reference: true,
      answers: true,
      identityCipher: true,
      identityKeyId: true,
      nikHash: true,
      nikMasked: true,
      phone: true,
      email: true,
    },
  });
  const { identity, business } = application.answers as unknown as StoredAnswers;
  const personal = {
    nikMasked: application.nikMasked,
    name: identity.name,
    sex: identity.sex,
    birthDate: new Date(`${identity.birthDate}T00:00:00Z`),
    phone: application.phone,
    email: application.email,
    villageCode: identity.villageCode,
    address: identity.address,
  };
  const person = await tx.person.upsert({
    where: { nikHash: application.nikHash },
    create: {
      ...personal,
      nikHash: application.nikHash,
      nikCipher: application.identityCipher,
      nikKeyId: application.identityKeyId,
    },
    update: personal,
    select: { id: true },
  });

  const known = await findKnownBusiness(tx, person.id, business);
  const facts = {
    name: business.businessName,
    product: business.product,
    villageCode: business.businessVillageCode,
    kecamatanCode: kecamatanCodeOf(business.businessVillageCode),
    address: business.businessAddress,
    yearBegun: business.yearBegun,
    ownCapital: BigInt(business.ownCapital),
    yearlySales: BigInt(business.yearlySales),
    workers: business.workers,
    umkmClass: classifyUmkm({
      ownCapital: BigInt(business.ownCapital),
      yearlySales: BigInt(business.yearlySales),
      fullYear: hasFullYear(business.yearBegun, witaDate(now)),
    }).result,
  };
  const businessId = known
    ? (await tx.business.update({ where: { id: known }, data: facts, select: { id: true } })).id
    : (await tx.business.create({ data: { ...facts, personId: person.id }, select: { id: true } })).id;
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
    own.find((one) => one.nib && one.nib === business.nib) ??
    own.find((one) => sameName(one.name) === sameName(business.businessName));
  return match?.id ?? null;
}
