import { beforeEach, expect, test } from "vitest";
import { SOP_FIGURE_KEYS } from "@/lib/domain/sop-figures";
import type { Definition } from "@/lib/domain/workflow";
import { db } from "@/lib/platform/db";
import { useDatabase } from "@/lib/testing";
import { asStaff, type Clock, doAll, givenApplication, makeClock } from "@/lib/testing/office";
import { findSopReport } from "./sop-report.queries";
import { listSopRuns } from "./sop-report-runs.queries";

useDatabase({ each: true });

let clock: Clock;
beforeEach(() => {
  clock = makeClock();
});

type Clerk = Awaited<ReturnType<typeof asStaff>>;
const PAPERS = ["ktp", "surat_usaha", "email", "npwp"];

async function givenHeld(clerk: Clerk) {
  const { reference, runId } = await givenApplication("nib", clock, { given: PAPERS });
  const { dutyId: duty } = await db().openDuty.findFirstOrThrow({ where: { runId } });
  await doAll(clerk, reference, { type: "claim", duty });
  return { reference, runId, duty };
}

/** A NIB case whose first row ends these minutes of working time after it came in. */
async function firstRowAfter(clerk: Clerk, minutes: number) {
  const { reference, duty } = await givenHeld(clerk);
  clock.tick(minutes);
  for (const requirement of PAPERS)
    await doAll(clerk, reference, { type: "decide_requirement", requirement, decision: "accepted" });
  await doAll(clerk, reference, { type: "complete_duty", duty });
  return reference;
}

async function given() {
  const clerk = await asStaff(["pelaksana"], clock);
  const [quick, slow] = [await firstRowAfter(clerk, 5), await firstRowAfter(clerk, 2000)];
  const { reference: standing } = await givenHeld(clerk);
  return { clerk, quick, slow, standing };
}

const listed = async (clerk: Clerk, filter: Parameters<typeof listSopRuns>[1]) =>
  (await listSopRuns(clerk, { sop: "nib", langkah: 1, ...filter }))?.runs.map(({ reference }) => reference);

test("each figure of the report counts as many as its list names, and those", async () => {
  const { clerk, quick, slow, standing } = await given();
  const row = (await findSopReport(clerk, { sop: "nib" }))?.rows[0];
  expect(row).toMatchObject({ ended: 2, within: 1, again: 0, open: 1, late: 0 });
  expect(await listed(clerk, {})).toEqual([slow, quick]);
  expect(await listed(clerk, { angka: "tepat" })).toEqual([quick]);
  expect(await listed(clerk, { angka: "lewat" })).toEqual([slow]);
  expect(await listed(clerk, { angka: "ulang" })).toEqual([]);
  expect(await listed(clerk, { angka: "berjalan" })).toEqual([standing]);
  expect(await listed(clerk, { angka: "terlambat" })).toEqual([]);
  clock.tick(10_000);
  expect(await listed(clerk, { angka: "terlambat" })).toEqual([standing]);
  expect((await findSopReport(clerk, { sop: "nib" }))?.rows[0]?.late).toBe(1);
});

test("while OSS is down what is done on it is late nowhere", async () => {
  const { clerk, standing } = await given();
  clock.tick(10_000);
  await db().openDuty.updateMany({ data: { needsOss: true } });
  const late = async () => (await findSopReport(clerk, { sop: "nib" }))?.rows[0]?.late;
  expect([await late(), await listed(clerk, { angka: "terlambat" })]).toEqual([1, [standing]]);
  await db().ossOutage.create({ data: { beganAt: clock.now(), begunById: clerk.actor.id, reason: "Mati" } });
  expect([await late(), await listed(clerk, { angka: "terlambat" })]).toEqual([0, []]);
});

test("a list goes on where it ended; of those that stand, the earliest day is first", async () => {
  const { clerk, quick, standing } = await given();
  const whole = await listSopRuns(clerk, { sop: "nib", langkah: 1 });
  expect(whole?.next).toBeNull();
  const [first] = whole?.runs ?? [];
  expect(await listed(clerk, { sesudah: `${first?.endedAt?.getTime()}.${first?.runId}` })).toEqual([quick]);
  clock.tick(60);
  const { reference: later } = await givenHeld(clerk);
  expect(await listed(clerk, { angka: "berjalan" })).toEqual([standing, later]);
  const open = (await listSopRuns(clerk, { sop: "nib", langkah: 1, angka: "berjalan" }))?.runs[0];
  expect(await listed(clerk, { angka: "berjalan", sesudah: `${open?.dueAt?.getTime()}.${open?.runId}` })).toEqual([
    later,
  ]);
});

test("what the reader's roles do not open is counted and not named; an admin may not ask", async () => {
  await given();
  const seksi = await asStaff(["seksi"], clock);
  const answer = await listSopRuns(seksi, { sop: "nib", langkah: 1 });
  expect(answer).toMatchObject({ runs: [], hidden: 2 });
  await expect(listSopRuns(await asStaff(["admin"], clock), { sop: "nib", langkah: 1 })).rejects.toThrow();
  for (const filter of [{ sop: "__proto__" }, { langkah: 99 }, { lingkup: "programme" as const }])
    expect(await listSopRuns(seksi, { sop: "nib", langkah: 1, ...filter })).toBeNull();
});

test("every figure can be asked of every row", async () => {
  const { clerk } = await given();
  for (const angka of SOP_FIGURE_KEYS)
    for (const langkah of [1, 2, 3, 4, 5]) expect(await listed(clerk, { angka, langkah })).toBeInstanceOf(Array);
});

test("what came back is counted by row, paper and ready sentence; own words are counted and not shown", async () => {
  const clerk = await asStaff(["pelaksana"], clock);
  await db().requirementReason.create({
    data: { requirement: "ktp", decision: "rejected", sentence: "Foto KTP buram.", position: 900 },
  });
  for (const reason of ["Foto KTP buram. Ulangi besok.", "Foto KTP buram.", "Ini KTP Bu Sari."]) {
    const { reference, duty } = await givenHeld(clerk);
    const items = [{ kind: "requirement" as const, key: "ktp", reason }];
    await doAll(clerk, reference, { type: "return_to_applicant", duty, items, dueOn: "2026-12-30" });
  }
  const rejected = await givenHeld(clerk);
  await doAll(clerk, rejected.reference, { type: "reject", duty: rejected.duty, reason: "Usaha di luar kabupaten" });
  const report = await findSopReport(clerk, { sop: "nib" });
  expect(report?.setBacks.rows[0]).toEqual({ no: 1, returned: 3, rejected: 1 });
  expect(report?.setBacks.withdrawn).toBe(0);
  const counted = report?.askedAgain.map(({ sentence, count }) => [sentence, count]);
  expect(counted).toEqual([
    ["Foto KTP buram.", 2],
    ["", 1],
  ]);
  expect(JSON.stringify(report)).not.toContain("Bu Sari");
  expect((await findSopReport(clerk, { sop: "nib", tahun: 2025 }))?.askedAgain).toEqual([]);
});

test("a later version stands beside the one before, at the rows that say the same", async () => {
  const { clerk } = await given();
  expect((await findSopReport(clerk, { sop: "nib" }))?.rows.map(({ before }) => before)).toEqual([
    null,
    null,
    null,
    null,
    null,
  ]);
  const { version, sopKey, publishedBy, ...last } = await db().sopVersion.findFirstOrThrow({
    where: { sopKey: "nib" },
  });
  const definition = structuredClone(last.definition) as unknown as Definition;
  // A row comes in front of all, and the third says something else.
  const [first, , third] = definition.rows;
  if (!first || !third) throw new Error("rows are missing");
  third.activity = "Masuk ke OSS";
  definition.rows.unshift({ ...first, no: 0, activity: "Menyambut pemohon", duties: [], requirements: [] });
  const rows = definition.rows.map((row, place) => ({ ...row, no: place + 1 }));
  await db().sopVersion.create({
    data: {
      sopKey,
      publishedBy,
      version: version + 1,
      document: last.document as object,
      definition: { ...definition, version: version + 1, rows } as object,
      effectiveFrom: new Date("2026-11-01"),
    },
  });
  const report = await findSopReport(clerk, { sop: "nib" });
  expect(report).toMatchObject({ version: version + 1, previous: version });
  expect(report?.rows.map(({ no, before }) => [no, before?.ended ?? null])).toEqual([
    [2, 2],
    [3, null],
    [4, null],
    [5, null],
    [6, null],
  ]);
  expect(report?.rows[0]?.before).toMatchObject({ within: 1 });
});
