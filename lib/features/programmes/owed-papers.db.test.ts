import { beforeAll, expect, test, vi } from "vitest";
import { witaDate } from "@/lib/domain/working-time";
import { gatherFirst, substituteParticipant } from "@/lib/features/gathering/gathering.commands";
import { numberAll, numberPaper, voidLetter } from "@/lib/features/letters/letters.commands";
import { recordAttendance, recordOutcomes } from "@/lib/features/outcomes/outcomes.commands";
import type { StaffContext } from "@/lib/platform/context";
import { db } from "@/lib/platform/db";
import { useDatabase } from "@/lib/testing";
import { makeClock } from "@/lib/testing/office";
import { type Desk, givenAccepted, givenDesk, must } from "@/lib/testing/programmes";
import { givenPublicProgramme, walkProgramme } from "@/lib/testing/public-programmes";
import { actOnProgramme } from "./programmes.commands";
import { listProgrammeWork } from "./steps.queries";

useDatabase();
vi.setConfig({ testTimeout: 60_000 });

const clock = makeClock();
let desk: Desk;
let programmeId: string;
const CERTIFICATE = "sertifikat-pelatihan";
const DECREE = "keputusan-pelatihan";
const ADDENDUM = "addendum-keputusan";

const work = async (ctx: StaffContext) => (await listProgrammeWork(ctx)).programmes.map(({ words }) => words);
const number = (kind: string) =>
  must(numberPaper(desk.kadis, { kind, kegiatan: programmeId, date: witaDate(clock.now()) }));
async function voidNewest(kind: string) {
  const { id: letterId } = await db().letter.findFirstOrThrow({ where: { programmeId, kind, state: "valid" } });
  await must(voidLetter(desk.sekretaris, { letterId, reason: "Salah ketik nama." }));
  clock.tick(1);
}

/** A class of two in which one was there; the other came for somebody who left after the decree. */
beforeAll(async () => {
  desk = await givenDesk(clock);
  const there = await givenAccepted("pelatihan", clock, desk);
  const goes = await givenAccepted("pelatihan", clock, desk);
  programmeId = await givenPublicProgramme(desk.pelaksana, { title: "Kelas foto", quota: 2 });
  await must(gatherFirst(desk.pelaksana, { programmeId, count: 2 }));
  await must(actOnProgramme(desk.pelaksana, { programmeId, command: { type: "start" } }));
  await walkProgramme(desk, programmeId, "letters");
  const comes = await givenAccepted("pelatihan", clock, desk);
  clock.tick(1);
  const swap = { programmeId, outApplicationId: goes.applicationId, inApplicationId: comes.applicationId };
  await must(substituteParticipant(desk.pelaksana, { ...swap, reason: "Menggantikan yang sakit." }));
  clock.tick(1);
  await number(ADDENDUM);
  await walkProgramme(desk, programmeId, "attendance");
  clock.tick(24 * 60 * 17);
  const { dutyId: duty } = await db().openDuty.findFirstOrThrow({ where: { programmeId } });
  await must(actOnProgramme(desk.pelaksana, { programmeId, command: { type: "claim", duty } }));
  const applicationId = [there.applicationId, comes.applicationId];
  for (const day of ["2026-12-07", "2026-12-08", "2026-12-09"])
    await must(
      recordAttendance(desk.pelaksana, { programmeId, day, applicationId, present: [there.applicationId], back: 1 }),
    );
  await must(recordOutcomes(desk.pelaksana, { programmeId, outcome: "by_attendance" }));
  await must(actOnProgramme(desk.pelaksana, { programmeId, command: { type: "release", duty } }));
  await walkProgramme(desk, programmeId);
}, 120_000);

const MINUTES = [
  "Beri nomor berita acara survei lokasi",
  "Beri nomor berita acara pelaksanaan",
  "Beri nomor laporan kegiatan pelatihan",
  "Beri nomor berita acara seleksi",
];

test("a certificate that nobody has numbered stands before who signs it, until it has one in force", async () => {
  expect(await work(desk.kadis)).toEqual(MINUTES);
  await must(actOnProgramme(desk.pelaksana, { programmeId, command: { type: "finish", settles: [] } }));
  expect(await work(desk.kadis)).toEqual([...MINUTES, "Beri nomor 1 sertifikat pelatihan"]);
  expect(await work(desk.pelaksana)).toEqual([]);

  await must(numberAll(desk.kadis, { kind: CERTIFICATE, kegiatan: programmeId, date: witaDate(clock.now()) }));
  expect(await work(desk.kadis)).toEqual(MINUTES);
  await voidNewest(CERTIFICATE);
  expect(await work(desk.kadis)).toEqual([...MINUTES, "Beri nomor 1 sertifikat pelatihan"]);
  await must(numberAll(desk.kadis, { kind: CERTIFICATE, kegiatan: programmeId, date: witaDate(clock.now()) }));
});

test("a number that is voided after the end stands before who signs it, with what else has none", async () => {
  for (const kind of ["berita-acara-survei", "berita-acara-pelaksanaan", "laporan-kegiatan", "berita-acara-seleksi"])
    await number(kind);
  expect(await work(desk.kadis)).toEqual([]);
  await voidNewest(ADDENDUM);
  const again = "Beri nomor lagi addendum keputusan (peserta pengganti), karena nomornya dibatalkan";
  expect(await work(desk.kadis)).toEqual([again]);
  expect(await work(desk.pelaksana)).toEqual([]);
  await number(ADDENDUM);
  expect(await work(desk.kadis)).toEqual([]);
});

test("also long after the end, counted from the day it was voided; then nobody is asked any more", async () => {
  clock.tick(24 * 60 * 200);
  await voidNewest(DECREE);
  await voidNewest(CERTIFICATE);
  expect(await work(desk.kadis)).toEqual([
    "Beri nomor lagi keputusan Kepala Dinas (pelatihan), karena nomornya dibatalkan",
    "Beri nomor 1 sertifikat pelatihan",
  ]);
  clock.tick(24 * 60 * 200);
  expect(await work(desk.kadis)).toEqual([]);
});
