import { beforeEach, expect, test } from "vitest";
import { gatherFirst } from "@/lib/features/gathering/gathering.commands";
import { recordAttendance, recordOutcomes, recordScores } from "@/lib/features/outcomes/outcomes.commands";
import { actOnProgramme } from "@/lib/features/programmes/programmes.commands";
import { collectTable } from "@/lib/platform/collect-table";
import { db } from "@/lib/platform/db";
import { useDatabase } from "@/lib/testing";
import { asStaff, type Clock, doAll, givenApplication, makeClock } from "@/lib/testing/office";
import { type Desk, givenAccepted, givenDesk, must } from "@/lib/testing/programmes";
import { givenPublicProgramme, walkProgramme } from "@/lib/testing/public-programmes";
import { YEAR_REPORT } from "./report-files.queries";
import { getYearReport, type Share } from "./year-report.queries";

useDatabase({ each: true });

let clock: Clock;
let desk: Desk;
beforeEach(async () => {
  clock = makeClock();
  desk = await givenDesk(clock);
});

const filled = (shares: Share[]) =>
  Object.fromEntries(shares.filter(({ count }) => count > 0).map(({ label, count }) => [label, count]));

test("applications by service and state, people and businesses once each, of the year they were sent in", async () => {
  await givenAccepted("pelatihan", clock, desk);
  const twice = await givenAccepted("lapak", clock, desk);
  const { businessId } = await db().application.findUniqueOrThrow({ where: { id: twice.applicationId } });
  const sent = await givenApplication("nib", clock, {});
  // The same business came twice; another application is of the year before.
  await db().application.update({ where: { id: sent.applicationId }, data: { businessId } });
  const old = await givenApplication("nib", clock, {});
  await db().application.update({
    where: { id: old.applicationId },
    data: { submittedAt: new Date("2025-12-31T15:59:59.999Z") },
  });
  const report = await getYearReport(desk.kadis, 2026);
  const byName = Object.fromEntries(report.services.map(({ name, ...counts }) => [name, counts]));
  const one = { sent: 1, completed: 0, rejected: 0, withdrawn: 0, open: 1 };
  expect(Object.values(byName).filter(({ sent }) => sent > 0)).toEqual([one, one, one]);
  expect([report.people, report.businesses]).toEqual([2, 2]);
  for (const shares of [report.sexes, report.ages])
    expect(shares.reduce((all, { count }) => all + count, 0)).toBe(report.people);
  for (const shares of [
    report.classes,
    report.sections,
    report.kecamatans,
    report.kecamatans.flatMap(({ villages }) => villages),
  ])
    expect(shares.reduce((all, { count }) => all + count, 0)).toBe(report.businesses);
  expect(report.years).toEqual([2026, 2025]);
  const before = await getYearReport(desk.kadis, 2025);
  expect(before.services.map(({ sent }) => sent).filter(Boolean)).toEqual([1]);
  expect(before.people).toBe(0);
});

test("a rejected and a withdrawn one are told apart, and an unknown sector is said", async () => {
  const { reference, runId } = await givenApplication("nib", clock, {});
  const { dutyId: duty } = await db().openDuty.findFirstOrThrow({ where: { runId } });
  await doAll(
    desk.pelaksana,
    reference,
    { type: "claim", duty },
    { type: "reject", duty, reason: "Usaha di luar kabupaten" },
  );
  await givenAccepted("pelatihan", clock, desk);
  await db().business.updateMany({ data: { kbliCode: null } });
  const report = await getYearReport(desk.kadis, 2026);
  expect(report.services.map(({ rejected }) => rejected).filter(Boolean)).toEqual([1]);
  expect(filled(report.sections)).toEqual({ "KBLI belum tercatat": 1 });
  await db().business.updateMany({ data: { kbliCode: "56101" } });
  expect(Object.keys(filled((await getYearReport(desk.kadis, 2026)).sections))).toEqual([
    "I. Penyediaan Akomodasi dan Penyediaan Makan Minum",
  ]);
  const { kecamatanCode } = await db().business.findFirstOrThrow();
  expect(filled(report.kecamatans)).not.toHaveProperty(kecamatanCode);
});

test("a class counts in the year in which it was ended, with who came and the means of their scores", async () => {
  const { applicationId } = await givenAccepted("pelatihan", clock, desk);
  const programmeId = await givenPublicProgramme(desk.pelaksana, {});
  await must(gatherFirst(desk.pelaksana, { programmeId, count: 1 }));
  await must(actOnProgramme(desk.pelaksana, { programmeId, command: { type: "start" } }));
  const training = async (year: number) => (await getYearReport(desk.kadis, year)).programmes[0];
  expect(await training(2026)).toMatchObject({ type: "training", held: 0, scores: null });
  await walkProgramme(desk, programmeId, "attendance");
  clock.tick(24 * 60 * 17);
  const { firstDay, lastDay } = await db().programme.findUniqueOrThrow({ where: { id: programmeId } });
  for (let at = Number(firstDay); at <= Number(lastDay); at += 86_400_000) {
    const day = new Date(at).toISOString().slice(0, 10);
    const shown = { applicationId: [applicationId], present: [applicationId], back: 1 };
    await must(recordAttendance(desk.pelaksana, { programmeId, day, ...shown }));
  }
  await must(recordOutcomes(desk.pelaksana, { programmeId, outcome: "by_attendance" }));
  const scored = { programmeId, applicationId: [applicationId], before: [40], after: [75], back: 1 };
  await must(recordScores(desk.pelaksana, scored));
  await walkProgramme(desk, programmeId);
  await must(actOnProgramme(desk.pelaksana, { programmeId, command: { type: "finish", settles: [] } }));
  expect(await training(2026)).toMatchObject({ held: 1, scores: { before: 40, after: 75, people: 1 } });
  expect(filled((await training(2026))?.outcomes ?? [])).toEqual({ Hadir: 1 });
  expect(await training(2025)).toMatchObject({ held: 0, scores: null });
});

test("its file holds every figure once; who has no role reads nothing", async () => {
  await givenAccepted("pelatihan", clock, desk);
  const report = await getYearReport(desk.kadis, 2026);
  const file = await YEAR_REPORT.file(desk.kadis, { tahun: "2026" });
  if (!file) throw new Error("no file");
  const { rows } = await collectTable(file);
  const [{ label, villages } = { label: "", villages: [] }] = report.kecamatans;
  const part = `Usaha menurut desa, Kecamatan ${label}`;
  expect(rows.filter(([first]) => first === part)).toEqual(villages.map((one) => [part, one.label, one.count]));
  expect(villages).toHaveLength(1);
  expect(rows.filter(([, what]) => what === "Masuk").reduce((all, [, , count]) => all + Number(count), 0)).toBe(1);
  await expect(getYearReport(await asStaff([], clock), 2026)).rejects.toThrow();
});
