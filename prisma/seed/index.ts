import "server-only";
import { DEFAULT_PERIODS } from "@/lib/domain/working-time";
import { db, type Prisma } from "@/lib/platform/db";
import { PATIENT } from "@/lib/platform/db/patient";
import { HOLIDAYS, KBLI_STARTER, SEED_SERVICES, SOPS } from "./data";

export * from "./data";

const json = (value: unknown) => value as Prisma.InputJsonValue;
const day = (date: string) => new Date(`${date}T00:00:00Z`);

/**
 * Writes what a new portal knows and leaves alone what is there: a published SOP version
 * never changes, and what the admin edited since stays edited. Safe to repeat.
 */
export async function runSeed(): Promise<void> {
  await db().$transaction(async (tx) => {
    // Two starters at once: one writes, the other finds it written.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(7310842010)`;
    await tx.sop.createMany({ data: SOPS.map(({ key, title }) => ({ key, title })), skipDuplicates: true });
    await tx.sopVersion.createMany({
      data: SOPS.map((sop) => ({
        sopKey: sop.key,
        version: sop.version,
        document: json(sop.document),
        definition: json(sop.definition),
        marks: json(sop.marks),
        note: sop.note,
        effectiveFrom: day(sop.effectiveFrom),
        publishedBy: "system",
      })),
      skipDuplicates: true,
    });
    await tx.service.createMany({
      data: SEED_SERVICES.map((service) => ({
        slug: service.slug,
        letter: service.letter,
        name: service.name,
        summary: service.summary,
        sopKey: service.sop,
        rows: [...service.rows],
        position: service.position,
        requirements: json(service.requirements),
        standard: json(service.standard),
      })),
      skipDuplicates: true,
    });
    await seedOffice(tx);
  }, PATIENT);
}

async function seedOffice(tx: Prisma.TransactionClient) {
  // Once only: a holiday that the admin took out does not come back with the next start.
  if ((await tx.officeHours.count()) > 0) return;
  await tx.officeHours.createMany({
    data: DEFAULT_PERIODS.map((period, index) => ({
      name: period.name,
      position: index + 1,
      validFrom: period.from ? day(period.from) : null,
      validTo: period.until ? day(period.until) : null,
      hours: json(period.hours),
    })),
  });
  await tx.holiday.createMany({
    data: HOLIDAYS.map(({ date, name, kind }) => ({ date: day(date), name, kind })),
    skipDuplicates: true,
  });
  await tx.kbli.createMany({
    data: KBLI_STARTER.map(({ version, code, title }) => ({ version, code, title })),
    skipDuplicates: true,
  });
}
