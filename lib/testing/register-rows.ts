import "server-only";
import { randomUUID } from "node:crypto";
import { db } from "@/lib/platform/db";

/**
 * Rows for tests of reads (register, reports): the database's own rules hold, the engine is not
 * asked. Tests of writes make their cases by the real commands.
 */
export async function insertBusiness(facts: {
  name: string;
  owner?: string;
  phone?: string;
  kecamatan?: string;
  nib?: string;
  umkmClass?: "micro" | "small" | "medium" | "large";
}) {
  const kecamatanCode = facts.kecamatan ?? "52.01.01";
  const villageCode = `${kecamatanCode}.2009`;
  return db().business.create({
    data: {
      name: facts.name,
      product: "Keripik",
      kecamatanCode,
      villageCode,
      address: "Jalan Raya 1",
      yearBegun: 2020,
      ownCapital: 5_000_000n,
      yearlySales: 60_000_000n,
      workers: 2,
      umkmClass: facts.umkmClass ?? "micro",
      nib: facts.nib ?? null,
      formalAt: facts.nib ? new Date("2026-11-02T02:00:00Z") : null,
      person: {
        create: {
          nikHash: randomUUID(),
          nikCipher: Buffer.from("x"),
          nikKeyId: "test",
          nikMasked: "520101**********",
          name: facts.owner ?? "Siti Aminah",
          sex: "P",
          birthYear: 1990,
          phone: facts.phone ?? "+6281234567890",
          villageCode,
          address: "Dusun Karang",
        },
      },
    },
    select: { id: true },
  });
}

export async function insertNibCase(facts: {
  reference: string;
  businessId?: string;
  kecamatan?: string;
  nib?: { number: string; issuedOn: string };
}) {
  const kecamatanCode = facts.kecamatan ?? "52.01.01";
  const submittedAt = new Date("2026-11-02T01:00:00Z");
  return db().application.create({
    data: {
      reference: facts.reference,
      service: { connect: { slug: await nibService() } },
      run: { create: { scope: "application", pinned: { connect: { hash: await pinned() } } } },
      ...(facts.businessId ? { business: { connect: { id: facts.businessId } } } : {}),
      answers: {},
      identityCipher: Buffer.from("x"),
      identityKeyId: "test",
      nikHash: randomUUID(),
      nikMasked: "520101**********",
      applicantName: "Siti Aminah",
      businessName: "Keripik Bu Siti",
      phone: "+6281234567890",
      villageCode: `${kecamatanCode}.2009`,
      kecamatanCode,
      status: facts.nib ? "completed" : "in_progress",
      submittedAt,
      closedAt: facts.nib ? new Date("2026-11-03T03:00:00Z") : null,
      ...(facts.nib
        ? {
            issuedNib: {
              create: {
                nib: facts.nib.number,
                issuedOn: new Date(`${facts.nib.issuedOn}T00:00:00Z`),
                kecamatanCode,
                recordedBy: randomUUID(),
              },
            },
          }
        : {}),
    },
    select: { id: true },
  });
}

async function nibService(): Promise<string> {
  await db().sop.upsert({ where: { key: "nib" }, create: { key: "nib", title: "NIB" }, update: {} });
  const service = {
    name: "Bantuan NIB",
    summary: "",
    sopKey: "nib",
    rows: [1],
    position: 1,
    requirements: [],
    standard: {},
  };
  await db().service.upsert({ where: { slug: "nib" }, create: { slug: "nib", letter: "N", ...service }, update: {} });
  return "nib";
}

async function pinned(): Promise<string> {
  const hash = "test-pin";
  const known = await db().pinnedDefinition.findUnique({ where: { hash }, select: { hash: true } });
  if (known) return hash;
  await nibService();
  const version = await db().sopVersion.create({
    data: {
      sopKey: "nib",
      version: 9_000,
      document: {},
      definition: {},
      publishedBy: "test",
      effectiveFrom: new Date("2999-01-01"),
    },
    select: { id: true },
  });
  await db().pinnedDefinition.create({
    data: { hash, sopVersionId: version.id, serviceSlug: "nib", definition: { rows: [] }, requirements: [] },
  });
  return hash;
}
