/** Fixtures of the database tests, in the office's words: real rows, real commands, a clock that is set. */

import { actOnLocked } from "@/lib/cases/act";
import { openApplication } from "@/lib/cases/intake";
import { lockApplication } from "@/lib/cases/locks";
import { pinToday } from "@/lib/cases/pin";
import type { Answers } from "@/lib/domain/answers";
import type { Role } from "@/lib/domain/roles";
import type { RequirementEntry } from "@/lib/domain/service-definition";
import { type Definition, sampleDefinition, sampleSingleCase } from "@/lib/domain/workflow";
import { actOnCase, type StaffCommand } from "@/lib/features/desk/case.commands";
import { citizenContextFor, publicContextAt, staffContextFor } from "@/lib/platform/context/outside";
import { db, type Prisma } from "@/lib/platform/db";
import { transaction } from "@/lib/platform/transaction";

/** Monday, 23 November 2026, 09.00 WITA; `tick` moves it. */
export function makeClock(start = "2026-11-23T01:00:00Z") {
  let now = new Date(start);
  return { now: () => now, tick: (minutes: number) => (now = new Date(now.getTime() + minutes * 60_000)) };
}

export type Clock = ReturnType<typeof makeClock>;

const REQUIREMENTS: RequirementEntry[] = [
  { key: "ktp", label: "KTP", hint: "", kind: "document", required: true, row: 1, maxFiles: 2, proposed: false },
  { key: "npwp", label: "NPWP", hint: "", kind: "fact", required: true, row: 2, maxFiles: 0, proposed: false },
];

/** The make-believe SOP as a service; `single` has no programme. */
export async function givenService(kind: "single" | "programme" = "single", changes: Partial<Definition> = {}) {
  const definition = kind === "single" ? sampleSingleCase(changes) : sampleDefinition(changes);
  const slug = definition.sop;
  await db().sop.upsert({ where: { key: slug }, create: { key: slug, title: "SOP contoh" }, update: {} });
  await db().sopVersion.create({
    data: {
      sopKey: slug,
      version: definition.version,
      document: {},
      definition: definition as unknown as Prisma.InputJsonValue,
      effectiveFrom: new Date("2023-01-01"),
      publishedBy: "test",
    },
  });
  const requirements = REQUIREMENTS as unknown as Prisma.InputJsonValue;
  const service = {
    name: "Layanan contoh",
    summary: "",
    sopKey: slug,
    rows: definition.rows.map((row) => row.no),
    position: 99,
    requirements,
    standard: {},
  };
  await db().service.upsert({
    where: { slug },
    create: { slug, letter: kind === "single" ? "X" : "Y", ...service },
    update: {},
  });
  return { slug, definition };
}

let people = 0;

export async function asStaff(roles: Role[], clock: Clock) {
  people += 1;
  const staff = await db().staff.create({
    data: {
      email: `petugas${people}@contoh.test`,
      name: `Petugas ${people}`,
      grants: { create: roles.map((role) => ({ role, validFrom: new Date("2026-01-01") })) },
    },
    select: { id: true },
  });
  return staffContextFor(staff.id, clock.now);
}

export function answersOf(
  changes: {
    nik?: string;
    name?: string;
    phone?: string;
    email?: string;
    noKk?: string;
    npwp?: string;
    businessName?: string;
  } = {},
): Answers {
  return {
    identity: {
      nik: changes.nik ?? "5201014107900001",
      name: changes.name ?? "Siti Aminah",
      sex: "P",
      birthDate: "1990-07-01",
      phone: changes.phone ?? "+6281234567890",
      ...(changes.email ? { email: changes.email } : {}),
      ...(changes.noKk ? { noKk: changes.noKk } : {}),
      villageCode: "52.01.01.1001",
      address: "Jalan Contoh 1",
    },
    business: {
      businessName: changes.businessName ?? "Warung Siti",
      product: "Nasi campur",
      businessVillageCode: "52.01.01.1001",
      businessAddress: "Jalan Contoh 1",
      yearBegun: 2020,
      ownCapital: 5_000_000,
      yearlySales: 60_000_000,
      workers: 2,
      ...(changes.npwp ? { npwp: changes.npwp } : {}),
    },
    service: {},
  };
}

/** A sent application, by the same functions that the form's command uses. */
export async function givenApplication(
  slug: string,
  clock: Clock,
  { answers = answersOf(), given = ["ktp", "npwp"] }: { answers?: Answers; given?: string[] } = {},
) {
  const ctx = await publicContextAt(clock.now);
  const sent = await transaction(ctx, async (tx) => {
    const pin = await pinToday(tx, slug, clock.now());
    const { applicationId } = await openApplication(tx, ctx, {
      draft: { applicationId: null, wishedProgrammeId: null },
      pin,
      answers,
    });
    const run = await lockApplication(tx, applicationId);
    const done = await actOnLocked(tx, ctx, run, { type: "submit", given });
    if (!done.ok) throw new Error(`The fixture could not submit: ${done.code}`);
    return { ok: true as const, value: { applicationId, reference: run.reference, runId: run.id } };
  });
  if (!sent.ok) throw new Error(sent.code);
  return { ...sent.value, citizen: await citizenContextFor(sent.value.applicationId, clock.now) };
}

/** Gives commands one after the other and fails on the first refusal. */
export async function doAll(ctx: Awaited<ReturnType<typeof asStaff>>, reference: string, ...commands: StaffCommand[]) {
  for (const command of commands) {
    const done = await actOnCase(ctx, { reference, command });
    if (!done.ok) throw new Error(`${command.type} was refused: ${done.code}`);
  }
}
