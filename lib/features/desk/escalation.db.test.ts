import { beforeEach, expect, test } from "vitest";
import { type StaffContext, systemContext } from "@/lib/platform/context";
import { db } from "@/lib/platform/db";
import { useDatabase } from "@/lib/testing";
import { walkStatements } from "@/lib/testing/failing-statements";
import { answersOf, asStaff, type Clock, doAll, givenApplication, givenService, makeClock } from "@/lib/testing/office";
import { nextNik } from "@/lib/testing/programmes";
import { escalateDuties } from "./escalation.command";

useDatabase({ each: true });

const DUTY = "1.pelaksana.verify";
let clock: Clock;
let clerk: StaffContext;
let colleague: StaffContext;
let kabid: StaffContext;
let kadis: StaffContext;
let slug: string;
beforeEach(async () => {
  clock = makeClock();
  clerk = await asStaff(["pelaksana"], clock);
  colleague = await asStaff(["pelaksana"], clock);
  kabid = await asStaff(["kabid"], clock);
  kadis = await asStaff(["kadis"], clock);
  slug = (await givenService("single")).slug;
});

const sweep = () => escalateDuties(systemContext("escalate-duties", clock.now));
const sent = (given?: string[]) =>
  givenApplication(slug, clock, { answers: answersOf({ nik: nextNik() }), ...(given ? { given } : {}) });
const toldTo = async ({ actor }: StaffContext) =>
  (
    await db().notice.findMany({
      where: { staffId: actor.id, channel: "portal" },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      select: { subject: true },
    })
  ).map(({ subject }) => subject);
const WORDS = "Periksa berkas, Siti Aminah (Layanan contoh)";

test("little time is left, none is left, the role above: each once, to whom it concerns, however often it runs", async () => {
  const { reference } = await sent();
  await doAll(clerk, reference, { type: "claim", duty: DUTY });
  await sweep();
  expect(await toldTo(clerk)).toEqual([]);
  // The standard of the row is half an hour.
  clock.tick(25);
  await sweep();
  await sweep();
  expect(await toldTo(clerk)).toEqual([`Segera jatuh tempo: ${WORDS}`]);
  clock.tick(10);
  await sweep();
  await sweep();
  expect(await toldTo(clerk)).toEqual([`Segera jatuh tempo: ${WORDS}`, `Lewat tenggat: ${WORDS}`]);
  expect([await toldTo(colleague), await toldTo(kabid)]).toEqual([[], []]);
  clock.tick(24 * 60);
  await sweep();
  await sweep();
  expect(await toldTo(kabid)).toEqual([`Lewat tenggat lebih dari satu hari kerja: ${WORDS}`]);
  expect(await toldTo(clerk)).toHaveLength(2);
  expect(await toldTo(kadis)).toEqual([]);
});

test("a clock that leaps tells the present stage alone, one that is set back tells nothing again", async () => {
  await sent();
  clock.tick(3 * 24 * 60);
  await sweep();
  expect([await toldTo(clerk), await toldTo(colleague)]).toEqual([[], []]);
  expect(await toldTo(kabid)).toHaveLength(1);
  clock.tick(-3 * 24 * 60 + 26);
  await sweep();
  clock.tick(10);
  await sweep();
  expect([await toldTo(clerk), await toldTo(colleague), await toldTo(kabid)].map((told) => told.length)).toEqual([
    0, 0, 1,
  ]);
});

test("many of them are one notice for a person; what nobody holds is told to all who may", async () => {
  await sent();
  await sent();
  await sent();
  clock.tick(45);
  await sweep();
  expect([await toldTo(clerk), await toldTo(colleague)]).toEqual([
    ["3 tugas lewat tenggat"],
    ["3 tugas lewat tenggat"],
  ]);
  await sent();
  clock.tick(45);
  await sweep();
  expect(await toldTo(clerk)).toEqual(["3 tugas lewat tenggat", `Lewat tenggat: ${WORDS}`]);
});

test("two sweeps at once, and page by page, tell once", async () => {
  for (let many = 0; many < 5; many += 1) await sent();
  clock.tick(45);
  await Promise.all([1, 2, 3].map(() => escalateDuties(systemContext("escalate-duties", clock.now), 2)));
  await sweep();
  const rows = await db().notice.findMany({ where: { staffId: clerk.actor.id }, select: { body: true } });
  const named = rows.flatMap(({ body }) => [...body.matchAll(/Permohonan ([0-9A-Z-]+)/g)].map(([, name]) => name));
  expect([named.length, new Set(named).size]).toEqual([5, 5]);
  expect(await db().escalation.count({ where: { stage: "overdue" } })).toBe(5);
});

test("while it is the applicant's turn nothing is late; a new round is told of anew", async () => {
  const { reference, citizen } = await sent();
  await doAll(clerk, reference, { type: "claim", duty: DUTY });
  clock.tick(45);
  await sweep();
  expect(await toldTo(clerk)).toEqual([`Lewat tenggat: ${WORDS}`]);
  await doAll(clerk, reference, {
    type: "return_to_applicant",
    duty: DUTY,
    items: [{ kind: "requirement", key: "ktp", reason: "buram sekali" }],
  });
  clock.tick(5 * 24 * 60);
  await sweep();
  expect(await toldTo(kabid)).toEqual([]);
  expect(citizen.actor.applicationId).toBeDefined();
});

test("a notice and its row are one: whichever statement fails, the next sweep tells all of it", async () => {
  await sent();
  clock.tick(45);
  const tried = () => sweep().catch(() => undefined);
  const statements = await walkStatements(tried, async (failed) => {
    const rows = [await db().escalation.count(), await db().notice.count({ where: { staffId: clerk.actor.id } })];
    expect(rows, failed).toEqual([0, 0]);
  });
  expect(statements).toBeGreaterThan(5);
  expect(await toldTo(clerk)).toEqual([`Lewat tenggat: ${WORDS}`]);
});
