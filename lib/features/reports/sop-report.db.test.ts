import { beforeEach, expect, test } from "vitest";
import { getCalendar } from "@/lib/cases/calendar";
import { askRowTimes, countRowTimes } from "@/lib/cases/row-times";
import { readRun } from "@/lib/cases/runs";
import { fold, timeline } from "@/lib/domain/workflow";
import { waitingTime } from "@/lib/domain/workflow/clock";
import { gatherFirst } from "@/lib/features/gathering/gathering.commands";
import { actOnProgramme } from "@/lib/features/programmes/programmes.commands";
import { collectTable } from "@/lib/platform/collect-table";
import { db } from "@/lib/platform/db";
import { useDatabase } from "@/lib/testing";
import { asStaff, type Clock, doAll, givenApplication, givenService, makeClock } from "@/lib/testing/office";
import { givenAccepted, givenDesk, givenProgramme, must } from "@/lib/testing/programmes";
import { walkProgramme } from "@/lib/testing/public-programmes";
import { SOP_REPORT } from "./report-files.queries";
import { findSopReport, listRowFacts } from "./sop-report.queries";

useDatabase({ each: true });

let clock: Clock;
beforeEach(() => {
  clock = makeClock();
});

const MINUTE = 60_000;
const rows = () => db().rowTime.findMany({ orderBy: [{ runId: "asc" }, { rowNo: "asc" }] });

/** A NIB case whose first row is taken these minutes of working time after it came in, and ended so many after that. */
async function firstRowAfter(clerk: Awaited<ReturnType<typeof asStaff>>, minutes: number, work = 0) {
  const { reference, runId } = await givenApplication("nib", clock, { given: ["ktp", "surat_usaha", "email", "npwp"] });
  const { dutyId: duty } = await db().openDuty.findFirstOrThrow({ where: { runId } });
  clock.tick(minutes);
  await doAll(clerk, reference, { type: "claim", duty });
  for (const requirement of ["ktp", "surat_usaha", "email", "npwp"])
    await doAll(clerk, reference, { type: "decide_requirement", requirement, decision: "accepted" });
  clock.tick(work);
  await doAll(clerk, reference, { type: "complete_duty", duty });
  return { reference, runId };
}

test("a row is counted when it ends, by whose time it was, and its spread is that of the cases", async () => {
  const clerk = await asStaff(["pelaksana"], clock);
  for (const minutes of [20, 40, 60]) await firstRowAfter(clerk, minutes);
  const report = await findSopReport(clerk, { sop: "nib" });
  const [first, ...others] = report?.rows ?? [];
  expect(first).toMatchObject({ no: 1, scope: "application", ended: 3, again: 0, applicant: { half: 0, most: 0 } });
  expect(first?.office).toEqual({ half: 40 * MINUTE, most: 56 * MINUTE });
  expect(first?.within).toBe(
    await db().rowTime.count({ where: { rowNo: 1, dueAt: { gte: db().rowTime.fields.endedAt } } }),
  );
  expect(others.every(({ ended }) => ended === 0)).toBe(true);
  expect(others[0]?.open).toBe(3);
});

test("the office's time is told apart: until somebody took it, and from then on", async () => {
  const clerk = await asStaff(["pelaksana"], clock);
  for (const [waited, worked] of [
    [10, 30],
    [20, 5],
    [30, 10],
  ] as const)
    await firstRowAfter(clerk, waited, worked);
  const first = (await findSopReport(clerk, { sop: "nib" }))?.rows[0];
  expect(first?.waiting).toEqual({ half: 20 * MINUTE, most: 28 * MINUTE });
  expect(first?.work).toEqual({ half: 10 * MINUTE, most: 26 * MINUTE });
  expect(first?.office).toEqual({ half: 40 * MINUTE, most: 40 * MINUTE });
});

test("what the figures say of a standard stands in the report and at the row of a draft, for who writes one", async () => {
  const clerk = await asStaff(["pelaksana"], clock);
  await firstRowAfter(clerk, 40);
  const [first] = await rows();
  const endedAt = first?.endedAt ?? clock.now();
  const facts = () => listRowFacts(clerk, "nib", "r1");
  expect(await facts()).toMatchObject([{ ended: 1, advised: null, version: 1 }]);
  // Nineteen more of the same row, of which nine of ten took a hundred minutes, and half were late.
  for (let place = 0; place < 19; place += 1) {
    const { runId } = await givenApplication("nib", clock);
    const late = place % 2 === 0 ? new Date(endedAt.getTime() - 1) : endedAt;
    const time = { startedAt: endedAt, rounds: 1, applicant: 0n, outside: 0n, waiting: 0n, kecamatan: null };
    const row = { runId, rowNo: 1, scope: "application", sopKey: "nib", sopVersion: 1, serviceSlug: "nib" } as const;
    await db().rowTime.create({
      data: { ...row, ...time, endedAt, dueAt: late, office: BigInt(100 * MINUTE) },
    });
  }
  const standard = (await findSopReport(clerk, { sop: "nib" }))?.rows[0]?.standard;
  expect(standard).toEqual({ amount: 30, unit: "minute" });
  const report = await findSopReport(clerk, { sop: "nib" });
  expect(report).toMatchObject({
    opensDraft: false,
    rows: [{ advised: { amount: 100, unit: "minute" } }, {}, {}, {}, {}],
  });
  expect(await facts()).toMatchObject([{ ended: 20, advised: { amount: 100, unit: "minute" } }]);
  expect((await findSopReport(await asStaff(["kabid"], clock), { sop: "nib" }))?.opensDraft).toBe(true);
  expect(await listRowFacts(clerk, "nib", "r99")).toEqual([]);
});

test("months are told of the year, in the office's own zone", async () => {
  const clerk = await asStaff(["pelaksana"], clock);
  for (const minutes of [20, 20, 20]) await firstRowAfter(clerk, minutes);
  const [first, second] = await rows();
  // The last second of August and the first of September where the office is: both still August in UTC.
  for (const [row, endedAt, dueAt] of [
    [first, "2026-08-31T23:59:59+08:00", "2026-08-31T00:00:00+08:00"],
    [second, "2026-09-01T00:00:00+08:00", "2026-09-02T00:00:00+08:00"],
  ] as const)
    await db().rowTime.update({
      where: { runId_rowNo: { runId: row?.runId ?? "", rowNo: 1 } },
      data: { endedAt: new Date(endedAt), dueAt: new Date(dueAt) },
    });
  const months = (await findSopReport(clerk, { sop: "nib", tahun: 2026 }))?.months ?? [];
  expect(months.map(({ month, ended, within }) => [month, ended, within]).slice(0, 2)).toEqual([
    [8, 1, 0],
    [9, 1, 1],
  ]);
  expect(months.reduce((sum, { ended }) => sum + ended, 0)).toBe(3);
});

test("year, service, kecamatan and version narrow it down; what an address makes up counts as not set", async () => {
  const clerk = await asStaff(["pelaksana"], clock);
  const { runId } = await firstRowAfter(clerk, 20);
  const { kecamatanCode } = await db().application.findUniqueOrThrow({ where: { runId } });
  const ended = async (filter: Parameters<typeof findSopReport>[1]) =>
    (await findSopReport(clerk, { sop: "nib", ...filter }))?.rows[0]?.ended;
  expect(await ended({ kecamatan: kecamatanCode, layanan: "nib", tahun: 2026 })).toBe(1);
  expect(await ended({ kecamatan: kecamatanCode === "52.01.01" ? "52.01.02" : "52.01.01" })).toBe(0);
  expect(await ended({ tahun: 2025 })).toBe(0);
  expect(await ended({ kecamatan: "x", layanan: "__proto__", versi: 999 })).toBe(1);
  expect(await findSopReport(clerk, { sop: "__proto__" })).toBeNull();
});

test("a row that is opened again is no ended row, and when it ends again it says so", async () => {
  const { slug } = await givenService("single");
  const [clerk, other] = [await asStaff(["pelaksana"], clock), await asStaff(["jafung"], clock)];
  const { reference } = await givenApplication(slug, clock);
  const verify = "1.pelaksana.verify";
  await doAll(
    clerk,
    reference,
    { type: "claim", duty: verify },
    { type: "decide_requirement", requirement: "ktp", decision: "accepted" },
    { type: "decide_requirement", requirement: "npwp", decision: "accepted" },
    { type: "complete_duty", duty: verify },
    { type: "complete_duty", duty: "2.pemohon.perform" },
    { type: "claim", duty: "3.pelaksana.perform" },
    { type: "complete_duty", duty: "3.pelaksana.perform" },
  );
  const ended = async () => (await rows()).map(({ rowNo, rounds }) => [rowNo, rounds]);
  expect(await ended()).toEqual([
    [1, 1],
    [2, 1],
  ]);
  const review = "3.jafung.review";
  await doAll(
    other,
    reference,
    { type: "claim", duty: review },
    { type: "send_back", duty: review, to: verify, reason: "Buram" },
  );
  expect(await ended()).toEqual([]);
  await doAll(clerk, reference, { type: "claim", duty: verify }, { type: "complete_duty", duty: verify });
  expect(await ended()).toEqual([[1, 2]]);
  expect((await findSopReport(clerk, { sop: slug }))?.rows[0]).toMatchObject({ ended: 1, again: 1 });
});

test("what is kept equals what the histories say, of cases and a class, and so does a count from nothing", async () => {
  const desk = await givenDesk(clock);
  await firstRowAfter(desk.pelaksana, 20);
  await givenAccepted("pelatihan", clock, desk);
  const programmeId = await givenProgramme(desk.pelaksana, { type: "training", quota: 2 });
  await must(gatherFirst(desk.pelaksana, { programmeId, count: 1 }));
  await must(actOnProgramme(desk.pelaksana, { programmeId, command: { type: "start" } }));
  clock.tick(90);
  await walkProgramme(desk, programmeId, "deliveries");
  const kept = await rows();
  expect(kept.filter(({ scope }) => scope === "programme").length).toBeGreaterThan(1);
  const used = ({ office, waiting, applicant, outside, rounds: _rounds, ...row }: (typeof kept)[number]) => ({
    ...row,
    used: [office, waiting, applicant, outside].map(Number),
  });
  expect(kept.map(used)).toEqual(await naive());
  await db().rowTime.deleteMany();
  await askRowTimes();
  expect(await countRowTimes(clock.now())).toBe(await db().run.count());
  expect(await rows()).toEqual(kept);
  expect(await countRowTimes(clock.now())).toBe(0);
});

/** Each run folded by itself. */
async function naive() {
  const calendar = await getCalendar();
  const runs = await db().run.findMany({ orderBy: { id: "asc" }, include: { application: true, pinned: true } });
  const counted = [];
  for (const { id, scope, application, pinned } of runs) {
    const { definition, history } = await readRun(db(), id);
    const state = fold(definition, history);
    for (const row of timeline(definition, state, calendar, clock.now()))
      if (row.scope === scope && row.endedAt && row.startedAt)
        counted.push({
          runId: id,
          rowNo: row.no,
          scope,
          sopKey: definition.sop,
          sopVersion: definition.version,
          serviceSlug: pinned.serviceSlug,
          kecamatan: application?.kecamatanCode ?? null,
          startedAt: row.startedAt,
          endedAt: row.endedAt,
          dueAt: row.dueAt,
          used: [
            row.used.office,
            waitingTime(state, calendar, clock.now(), row.no, scope),
            row.used.applicant,
            row.used.outside,
          ],
        });
  }
  return counted;
}

test("its file says the same, in minutes", async () => {
  const clerk = await asStaff(["auditor"], clock);
  await firstRowAfter(await asStaff(["pelaksana"], clock), 90, 30);
  const report = await findSopReport(clerk, { sop: "nib" });
  const file = await SOP_REPORT.file(clerk, { sop: "nib" });
  if (!file) throw new Error("no file");
  const { columns, rows: lines } = await collectTable(file);
  expect(lines.every(({ length }) => length === columns.length)).toBe(true);
  expect(lines[0]?.slice(0, 12)).toEqual([
    1,
    "permohonan",
    report?.rows[0]?.activity,
    1,
    0,
    0,
    120,
    120,
    90,
    90,
    30,
    30,
  ]);
  expect(lines[0]?.slice(-2)).toEqual(["30 menit", null]);
  expect(await SOP_REPORT.file(clerk, { sop: "__proto__" })).toBeNull();
});
