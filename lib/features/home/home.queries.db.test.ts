import { beforeEach, expect, test } from "vitest";
import type { CaseFilters } from "@/lib/domain/case-list";
import { listCases } from "@/lib/features/case-list/case-list.queries";
import { assignDuty, takeOverDuty } from "@/lib/features/desk/duty.commands";
import { countToSign, findNextItem, listQueue } from "@/lib/features/desk/queue.queries";
import { gatherFirst } from "@/lib/features/gathering/gathering.commands";
import { actOnProgramme } from "@/lib/features/programmes/programmes.commands";
import type { StaffContext } from "@/lib/platform/context";
import { db } from "@/lib/platform/db";
import { useDatabase } from "@/lib/testing";
import { answersOf, asStaff, type Clock, doAll, givenApplication, makeClock } from "@/lib/testing/office";
import { type Desk, givenAccepted, givenDesk, givenProgramme, must, nextNik } from "@/lib/testing/programmes";
import { getLateFigures, listCurrentProgrammes, listWaitingServices } from "./home.queries";
import { BULK, getWatch } from "./watch.queries";

useDatabase({ each: true });

let clock: Clock;
let desk: Desk;
beforeEach(async () => {
  clock = makeClock();
  desk = await givenDesk(clock);
});

const sent = () => givenApplication("nib", clock, { answers: answersOf({ nik: nextNik() }), given: ["ktp", "npwp"] });
const listed = async (ctx: StaffContext, filters: CaseFilters) =>
  (await listCases(ctx, filters, { sesudah: undefined, sebelum: undefined })).items.length;

test("what is late by row and by officer is what its list holds; one's own roles decide what is counted", async () => {
  const [first] = [await sent(), await sent(), await sent()];
  await doAll(desk.pelaksana, first.reference, { type: "claim", duty: "nib.1.pelaksana.verify" });
  expect(await getLateFigures(desk.kabid)).toEqual({ rows: [], officers: [] });
  clock.tick(3 * 24 * 60);
  const late = await getLateFigures(desk.kabid);
  expect(late.rows.map(({ label, count }) => [label, count])).toEqual([["Bantuan NIB, langkah 1", 3]]);
  expect(late.officers.map(({ label, count }) => [label, count])).toEqual([
    ["Belum ditangani", 2],
    [desk.pelaksana.actor.name, 1],
  ]);
  for (const figure of [...late.rows, ...late.officers])
    expect(await listed(desk.kabid, figure.filters), figure.label).toBe(figure.count);
  expect(await listed(desk.kabid, { tenggat: "lewat", langkah: "2" })).toBe(0);
  expect(await listed(desk.kabid, { keadaan: "submitted", langkah: "1" })).toBe(2);
  expect((await getLateFigures(desk.seksi)).rows).toEqual([]);
});

test("who waits, what is to be signed, what runs and its next step", async () => {
  await givenAccepted("promosi", clock, desk);
  clock.tick(1);
  await givenAccepted("promosi", clock, desk);
  const [waiting] = await listWaitingServices(desk.kabid);
  expect(waiting).toMatchObject({ label: "Promosi Produk UMKM", count: 2 });
  expect(await listed(desk.kabid, waiting?.filters ?? {})).toBe(2);

  const programmeId = await givenProgramme(desk.seksi, { type: "promotion", quota: 1 });
  await must(gatherFirst(desk.seksi, { programmeId, count: 1 }));
  expect((await listCurrentProgrammes(desk.kabid)).items).toMatchObject([{ id: programmeId, duty: null }]);
  await must(actOnProgramme(desk.seksi, { programmeId, command: { type: "start" } }));
  expect((await listCurrentProgrammes(desk.kabid)).items).toMatchObject([{ id: programmeId, duty: { role: "seksi" } }]);
  expect(await countToSign(desk.kabid)).toBe(0);
  await db().openDuty.updateMany({ where: { programmeId }, data: { role: "kabid", verb: "approve" } });
  expect(await countToSign(desk.kabid)).toBe(1);
  expect((await listQueue(desk.kabid, { tampil: "tanda" })).items.map(({ programmeId: id }) => id)).toEqual([
    programmeId,
  ]);
  expect(await countToSign(desk.pelaksana)).toBe(0);
  expect((await findNextItem(desk.kabid))?.programmeId).toBe(programmeId);
});

test("the auditor sees many looks in one day, the order stepped over, and lists taken along", async () => {
  const auditor = await asStaff(["auditor"], clock);
  const { reference } = await sent();
  const duty = "nib.1.pelaksana.verify";
  const colleague = await asStaff(["pelaksana"], clock);
  await doAll(desk.pelaksana, reference, { type: "claim", duty });
  const from = desk.pelaksana.actor.id;
  await must(takeOverDuty(colleague, { run: { reference }, duty, from, reason: "Cuti." }));
  const back = { run: { reference }, duty, assignee: from, from: colleague.actor.id, reason: undefined };
  await must(assignDuty(desk.kabid, back));
  const look = {
    actorId: from,
    actorName: "Rina",
    roles: ["pelaksana"],
    action: "document.viewed",
    requestId: "x",
    detail: {},
  };
  await db().auditEntry.createMany({ data: Array.from({ length: BULK }, () => ({ ...look, at: clock.now() })) });
  await db().auditEntry.createMany({
    data: [
      ...Array.from({ length: BULK - 1 }, () => ({ ...look, actorId: colleague.actor.id, at: clock.now() })),
      { ...look, action: "case_list.taken", at: clock.now() },
      { ...look, action: "case_list.taken", at: new Date("2026-09-01T01:00:00Z") },
    ],
  });
  const watch = await getWatch(auditor);
  expect(watch.bulk).toMatchObject([
    { label: "Rina, 23/11/2026: membuka berkas", count: BULK, filter: { pelaku: from, dari: "2026-11-23" } },
  ]);
  expect(watch.overrides.map(({ filter, count }) => [filter.tindakan, count])).toEqual([
    ["duty.assigned", 1],
    ["duty.taken_over", 1],
  ]);
  expect(watch.exports).toMatchObject([{ count: 1, filter: { tindakan: "case_list.taken" } }]);
  expect((await getWatch(desk.kabid)).bulk).toEqual([]);
});

test("in the line of the auditor NIK stays NIK", async () => {
  const auditor = await asStaff(["auditor"], clock);
  const look = {
    actorId: desk.pelaksana.actor.id,
    actorName: "Rina",
    roles: ["pelaksana"],
    requestId: "x",
    detail: {},
  };
  await db().auditEntry.createMany({
    data: Array.from({ length: BULK }, () => ({ ...look, action: "identity.viewed", at: clock.now() })),
  });
  expect((await getWatch(auditor)).bulk).toMatchObject([{ label: "Rina, 23/11/2026: melihat NIK lengkap" }]);
});
