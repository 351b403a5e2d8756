import { beforeAll, expect, test, vi } from "vitest";
import { act } from "@/lib/cases/act";
import { readOwed } from "@/lib/cases/letters/papers-of";
import { readRun } from "@/lib/cases/runs";
import { fold } from "@/lib/domain/workflow";
import { witaDate } from "@/lib/domain/working-time";
import { gatherFirst, substituteParticipant } from "@/lib/features/gathering/gathering.commands";
import { numberPaper, voidLetter } from "@/lib/features/letters/letters.commands";
import { completeProgrammeDuty, makeLetters, recordDelivery } from "@/lib/features/records/records.commands";
import { getOwnCase } from "@/lib/features/tracking/tracking.queries";
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
let comes: Awaited<ReturnType<typeof givenAccepted>>;

const work = async (ctx: StaffContext) =>
  (await listProgrammeWork(ctx)).programmes.map(({ words, href }) => [words, href.split("?")[0]]);
const number = (kind: string, permohonan?: string) =>
  must(
    numberPaper(desk.kadis, {
      kind,
      kegiatan: programmeId,
      date: witaDate(clock.now()),
      ...(permohonan ? { permohonan } : {}),
    }),
  );
const own = async () => (await getOwnCase(comes.citizen)).programme;
const valid = (kind: string) =>
  db().letter.findFirstOrThrow({
    where: {
      programmeId,
      kind,
      state: "valid",
      ...(kind === INVITATION ? { applicationId: comes.applicationId } : {}),
    },
  });

const ADDENDUM = ["Beri nomor addendum keputusan (peserta pengganti)", "/petugas/naskah/addendum-keputusan"];
const INVITATION = "undangan-peserta";
const INVITE = ["Beri nomor undangan peserta untuk Siti Pengganti", `/petugas/naskah/${INVITATION}`];

async function standings() {
  const { runId, serviceSlug } = await db().programme.findUniqueOrThrow({ where: { id: programmeId } });
  const { definition, history } = await readRun(db(), runId);
  const state = fold(definition, history);
  const owed = await readOwed(db(), { programmeId, serviceSlug, definition, history, state }, clock.now());
  return owed.map(({ standing, settled }) => (settled ? "settled" : standing));
}

/** A class whose invitations are signed and handed over; one of two goes, another comes. */
beforeAll(async () => {
  desk = await givenDesk(clock);
  const goes = await givenAccepted("pelatihan", clock, desk);
  await givenAccepted("pelatihan", clock, desk);
  programmeId = await givenPublicProgramme(desk.pelaksana, { title: "Kelas foto", quota: 2 });
  await must(gatherFirst(desk.pelaksana, { programmeId, count: 2 }));
  await must(actOnProgramme(desk.pelaksana, { programmeId, command: { type: "start" } }));
  await walkProgramme(desk, programmeId, "survey");
  await number("berita-acara-seleksi");
  comes = await givenAccepted("pelatihan", clock, desk, { name: "Siti Pengganti" });
  clock.tick(1);
  const reason = "Menggantikan yang sakit.";
  const swap = { programmeId, outApplicationId: goes.applicationId, inApplicationId: comes.applicationId, reason };
  await must(substituteParticipant(desk.pelaksana, swap));
  clock.tick(1);
}, 120_000);

test("both papers stand before who signs them, are not ticked off, and the substitute is told no number", async () => {
  expect([await work(desk.kadis), await work(desk.pelaksana)]).toEqual([[ADDENDUM, INVITE], []]);
  expect(await standings()).toEqual(["due", "due", "due"]);
  expect(await own()).toMatchObject({ moment: "listed", letter: null });
  const { dutyId: duty } = await db().openDuty.findFirstOrThrow({ where: { programmeId } });
  await must(actOnProgramme(desk.pelaksana, { programmeId, command: { type: "claim", duty } }));
  const { owed } = fold(...(await runOf()));
  const settles = owed.map(({ id }) => id);
  expect(await completeProgrammeDuty(desk.pelaksana, { programmeId, duty, settles })).toMatchObject({
    code: "record_missing",
  });
  await must(actOnProgramme(desk.pelaksana, { programmeId, command: { type: "release", duty } }));
  // Whoever ends the row hears what is owed; a tick stands for no paper.
  await expect(walkProgramme(desk, programmeId)).rejects.toThrow("owed_lines_open");
  const { dutyId: last } = await db().openDuty.findFirstOrThrow({ where: { programmeId } });
  expect(await completeProgrammeDuty(desk.jafung, { programmeId, duty: last, settles })).toMatchObject({
    code: "owed_due",
  });
  await must(actOnProgramme(desk.jafung, { programmeId, command: { type: "release", duty: last } }));
});

test("numbered: the substitute is told and invited, and whoever runs the class hands over and brings the scan", async () => {
  await number("addendum-keputusan");
  await number(INVITATION, comes.reference);
  expect(await work(desk.kadis)).toEqual([]);
  expect(await work(desk.pelaksana)).toEqual([
    [
      "Serahkan undangan peserta pengganti Siti Pengganti, lalu catat penyerahannya",
      `/petugas/kegiatan/${programmeId}/surat#penyerahan`,
    ],
    [
      "Unggah pindaian bertanda tangan addendum keputusan (peserta pengganti)",
      `/petugas/surat/${(await valid("addendum-keputusan")).id}`,
    ],
  ]);
  expect(await standings()).toEqual(["made", "made", "due"]);
  const { number: given } = await valid(INVITATION);
  expect(await own()).toMatchObject({ moment: "invited", letter: { number: given } });
  const told = await db().notice.findMany({ where: { applicationId: comes.applicationId, body: { contains: given } } });
  expect(told[0]?.body).toContain("Jawab hadir atau tidak hadir di halaman itu juga.");
});

test("voided: asked for again, and no number is shown meanwhile", async () => {
  await must(voidLetter(desk.sekretaris, { letterId: (await valid(INVITATION)).id, reason: "Salah nama." }));
  await must(voidLetter(desk.sekretaris, { letterId: (await valid("addendum-keputusan")).id, reason: "Salah nama." }));
  expect((await work(desk.kadis)).map(([words]) => words)).toEqual([
    "Beri nomor lagi addendum keputusan (peserta pengganti), karena nomornya dibatalkan",
    "Beri nomor lagi undangan peserta untuk Siti Pengganti, karena nomornya dibatalkan",
  ]);
  expect(await own()).toMatchObject({ moment: "listed", letter: null });
  clock.tick(1);
  await number("addendum-keputusan");
  await number(INVITATION, comes.reference);
  // Signed: nobody is asked for the scan any more.
  const signed = { signedAt: clock.now(), signedBy: desk.pelaksana.actor.id };
  await db().letter.update({ where: { id: (await valid("addendum-keputusan")).id }, data: signed });
  expect((await work(desk.pelaksana)).map(([words]) => words)).toEqual([
    "Serahkan undangan peserta pengganti Siti Pengganti, lalu catat penyerahannya",
  ]);
});

test("handed over: the row ends by itself, and its minutes stand before who signs them", async () => {
  await must(makeLetters(desk.pelaksana, { programmeId }));
  const { id } = await db().programmeLetter.findFirstOrThrow({
    where: { programmeId, applicationId: comes.applicationId },
  });
  const how = { deliveredOn: witaDate(clock.now()), deliveredBy: "by_hand", deliveredTo: "", note: "" } as const;
  await must(recordDelivery(desk.pelaksana, { programmeId, letterId: [id], ...how }));
  expect(await work(desk.pelaksana)).toEqual([]);
  await walkProgramme(desk, programmeId, "attendance");
  expect(await standings()).toEqual(["settled", "settled", "settled"]);
  expect(await work(desk.kadis)).toEqual([
    ["Beri nomor berita acara survei lokasi", "/petugas/naskah/berita-acara-survei"],
  ]);
});

test("ticked off long ago without a paper: still asked for, and the substitute reads no number of others", async () => {
  const goes = comes;
  comes = await givenAccepted("pelatihan", clock, desk, { name: "Siti Kedua" });
  const swap = { programmeId, outApplicationId: goes.applicationId, inApplicationId: comes.applicationId };
  await must(substituteParticipant(desk.pelaksana, { ...swap, reason: "Menggantikan yang sakit." }));
  const settles = fold(...(await runOf())).owed.flatMap(({ id, settled }) => (settled ? [] : [id]));
  expect(settles).toHaveLength(3);
  const duty = "pelatihan.6.pelaksana.perform";
  await must(actOnProgramme(desk.pelaksana, { programmeId, command: { type: "claim", duty } }));
  await must(act(desk.pelaksana, { programmeId }, { type: "complete_duty", duty, settles }));
  expect(await own()).toMatchObject({ moment: "invited", letter: { number: "", date: "" } });
  expect((await work(desk.kadis)).map(([words]) => words)).toEqual([
    "Beri nomor addendum keputusan (peserta pengganti)",
    "Beri nomor undangan peserta untuk Siti Kedua",
    "Beri nomor berita acara survei lokasi",
  ]);
});

async function runOf() {
  const { runId } = await db().programme.findUniqueOrThrow({ where: { id: programmeId } });
  const { definition, history } = await readRun(db(), runId);
  return [definition, history] as const;
}
