import { beforeAll, expect, test } from "vitest";
import { findDelivery } from "@/lib/cases/letters/delivery-lines";
import type { LetterKind } from "@/lib/domain/letters/kind";
import { findLetterKind } from "@/lib/domain/letters/kinds";
import { addCalendarDays, witaDate } from "@/lib/domain/working-time";
import { gatherFirst } from "@/lib/features/gathering/gathering.commands";
import { actOnProgramme, editProgramme, rescheduleProgramme } from "@/lib/features/programmes/programmes.commands";
import { listProgrammeWork } from "@/lib/features/programmes/steps.queries";
import { tellParticipants } from "@/lib/features/programmes/tell-participants.command";
import { recordDelivery } from "@/lib/features/records/records.commands";
import { listLetters } from "@/lib/features/records/records.queries";
import { systemContext } from "@/lib/platform/context";
import { db, type Prisma } from "@/lib/platform/db";
import { useDatabase } from "@/lib/testing";
import { makeClock } from "@/lib/testing/office";
import { type Desk, givenAccepted, givenDesk, must } from "@/lib/testing/programmes";
import { givenPublicProgramme, walkProgramme } from "@/lib/testing/public-programmes";
import { drawDraft } from "./draft.queries";
import { numberAll, numberPaper, voidLetter } from "./letters.commands";
import { findLetter } from "./letters.queries";
import { listProgrammePapers } from "./papers.queries";
import { findStaleDecree } from "./stale-decree.queries";

useDatabase();

const clock = makeClock();
const day = () => witaDate(clock.now());
const ROLES = ["pelaksana", "jafung", "kabid", "sekretaris", "kadis", "seksi"] as const;
let desk: Desk;
let programmeId: string;
let firstDay: string;

beforeAll(async () => {
  desk = await givenDesk(clock);
  for (let count = 0; count < 2; count += 1) await givenAccepted("pelatihan", clock, desk);
  programmeId = await givenPublicProgramme(desk.pelaksana, { title: "Kelas foto", quota: 2 });
  firstDay = addCalendarDays(day(), 14);
  await must(gatherFirst(desk.pelaksana, { programmeId, count: 2 }));
  await must(actOnProgramme(desk.pelaksana, { programmeId, command: { type: "start" } }));
  await walkProgramme(desk, programmeId, "attendance");
  clock.tick(1);
  await must(numberPaper(desk.kadis, { kind: "surat-tugas", kegiatan: programmeId, date: day() }));
  clock.tick(1);
}, 120_000);

const CHANGED = "karena waktu atau tempatnya berubah";
/** What the signers are asked to renew, by role. */
async function asked(): Promise<string[]> {
  const all = await Promise.all(
    ROLES.map(async (role) =>
      (await listProgrammeWork(desk[role])).programmes.map(({ words, href }) => ({ role, words, href })),
    ),
  );
  return all
    .flat()
    .filter(({ words }) => words.includes(CHANGED))
    .map(({ role, words }) => `${role}: ${words.replace(`, ${CHANGED}`, "")}`);
}

async function move(by: number, hours = "09.00-15.00") {
  const days = { firstDay: addCalendarDays(firstDay, by), lastDay: addCalendarDays(firstDay, by + 2) };
  await must(rescheduleProgramme(desk.pelaksana, { programmeId, ...days, hours, reason: "Aulanya dipakai." }));
  clock.tick(1);
}

async function moveTo(place: string) {
  const facts = { title: "Kelas foto", description: "", budgetLine: "", hours: "09.00-15.00" };
  await must(editProgramme(desk.pelaksana, { programmeId, ...facts, villageCode: "52.01.01.1001", place }));
  clock.tick(1);
}

const ALL = [
  "kadis: Beri nomor baru keputusan Kepala Dinas (pelatihan)",
  "kadis: Beri nomor baru 2 undangan peserta",
  expect.stringMatching(/^kadis: Beri nomor baru undangan narasumber/),
  "kadis: Beri nomor baru permohonan izin penggunaan lokasi",
  "kadis: Beri nomor baru surat tugas",
];
const valid = (kind: string) => db().letter.findMany({ where: { programmeId, kind, state: "valid" } });

test("nothing is asked while the class stays as it was, nor once it is back where it was", async () => {
  expect(await asked()).toEqual([]);
  await move(7);
  expect(await asked()).toEqual(ALL);
  await move(0);
  expect(await asked()).toEqual([]);
  await move(0, "08.00-12.00");
  expect(await asked()).toEqual(ALL.slice(1, 4));
  await move(0);
  await moveTo("Taman Kota Gerung");
  expect(await asked()).toEqual(ALL);
  await moveTo("Aula Dinas");
  expect(await asked()).toEqual([]);
});

test("the paper and the list say so; nobody but the signer renews, and nothing that is true", async () => {
  const all = { kind: "undangan-peserta", kegiatan: programmeId };
  expect(await numberAll(desk.kadis, { ...all, date: day() })).toMatchObject({ code: "letter_by_duty" });
  await move(7);
  for (const role of ["pelaksana", "sekretaris", "kabid"] as const)
    expect(await numberAll(desk[role], { ...all, date: day() })).toMatchObject({ code: "no_right" });
  const [letter] = await valid("undangan-peserta");
  const page = await findLetter(desk.pelaksana, letter?.id ?? "");
  expect([page?.outdated, page?.paper]).toEqual([true, expect.stringContaining("/petugas/naskah/undangan-peserta")]);
  const lines = await listProgrammePapers(desk.kadis, programmeId);
  const invitations = lines.find(({ kind }) => kind === "undangan-peserta");
  expect(invitations?.letters.map(({ outdated }) => outdated)).toEqual([true, true]);
  expect(invitations?.numberAll).not.toBeNull();
});

test("whoever came is told the new day, and once more when the new invitation is there", async () => {
  const { run } = await db().programme.findUniqueOrThrow({ where: { id: programmeId }, select: { run: true } });
  const tells = [{ about: "rescheduled", row: null }];
  await tellParticipants(systemContext("test"), { programmeId, sequence: run.lastSequence, tells });
  const heard = await db().notice.findMany({
    where: { channel: "portal", dedupeKey: { startsWith: `${run.id}:${run.lastSequence}:rescheduled` } },
  });
  expect(heard).toHaveLength(2);
  for (const { body } of heard) expect(body).toContain("Aulanya dipakai.");

  const before = await valid("undangan-peserta");
  await must(numberAll(desk.kadis, { kind: "undangan-peserta", kegiatan: programmeId, date: day() }));
  clock.tick(1);
  const after = await valid("undangan-peserta");
  expect(after).toHaveLength(2);
  for (const { id } of before)
    expect(await db().letter.findUniqueOrThrow({ where: { id } })).toMatchObject({ state: "superseded" });
  const told = await db().notice.findMany({
    where: { channel: "portal", OR: after.map(({ id }) => ({ dedupeKey: { startsWith: `letter:${id}:ready` } })) },
  });
  expect(told.map(({ body }) => body)).toEqual([
    expect.stringContaining("menggantikan yang lama"),
    expect.stringContaining("menggantikan yang lama"),
  ]);
  expect(await asked()).toEqual([ALL[0], ...ALL.slice(2)]);
});

const HANDED = "Serahkan 2 surat yang bernomor baru, lalu catat penyerahannya";
const toHandOver = async (who: "pelaksana" | "kadis") =>
  (await listProgrammeWork(desk[who])).programmes.filter(({ words }) => words.startsWith("Serahkan"));

test("whoever runs the class hands the new invitations over, each once more", async () => {
  expect((await toHandOver("pelaksana")).map(({ words, href }) => [words, href])).toEqual([
    [HANDED, `/petugas/kegiatan/${programmeId}/surat#penyerahan`],
  ]);
  expect(await toHandOver("kadis")).toEqual([]);
  const before = await listLetters(desk.pelaksana, programmeId, 1);
  expect(before?.counts).toMatchObject({ delivered: 2, renewed: 2 });
  expect(before?.items.map(({ kind, renewed }) => [kind, renewed])).toEqual([
    ["participant", true],
    ["participant", true],
    ["speaker", false],
    ["place", false],
  ]);
  const [seat] = await db().seat.findMany({ where: { programmeId }, select: { applicationId: true } });
  const own = { programmeId, applicationId: seat?.applicationId ?? "" };
  expect(await findDelivery(db(), own)).toBeNull();
  const letterId = before?.items.flatMap(({ id, renewed }) => (renewed ? [id] : [])) ?? [];
  const how = { deliveredOn: day(), deliveredBy: "by_hand", deliveredTo: "", note: "" } as const;
  expect(await recordDelivery(desk.kadis, { programmeId, letterId, ...how })).toMatchObject({ code: "lines_closed" });
  await must(recordDelivery(desk.pelaksana, { programmeId, letterId, ...how }));
  clock.tick(1);
  expect(await toHandOver("pelaksana")).toEqual([]);
  const after = await listLetters(desk.pelaksana, programmeId, 1);
  expect(after?.counts).toMatchObject({ delivered: 4, renewed: 0 });
  expect(await findDelivery(db(), own)).toMatchObject({ deliveredBy: "by_hand" });
  // The proof of it may still be added.
  expect(after?.mayDeliver).toBe(true);
});

test("the line of a place that changed is for the place it is held at now, and is handed over to it", async () => {
  const ofPlace = async () =>
    (await listLetters(desk.pelaksana, programmeId, 1))?.items.filter(({ kind }) => kind === "place") ?? [];
  const [before] = await ofPlace();
  expect(before).toMatchObject({ addressee: "Aula Dinas", deliveredTo: "Aula Dinas" });
  await moveTo("Taman Kota Gerung");
  expect(await ofPlace()).toMatchObject([{ id: before?.id, addressee: "Taman Kota Gerung" }]);
  const how = { deliveredOn: day(), deliveredBy: "by_hand", deliveredTo: "", note: "" } as const;
  await must(recordDelivery(desk.pelaksana, { programmeId, letterId: [before?.id ?? ""], ...how }));
  clock.tick(1);
  await moveTo("Aula Dinas");
  expect(await ofPlace()).toMatchObject([{ addressee: "Aula Dinas", deliveredTo: "Taman Kota Gerung" }]);
});

test("an invitation that would name a decree of the old days says so until the decree is renewed", async () => {
  const [seat] = await db().seat.findMany({
    where: { programmeId },
    select: { application: { select: { reference: true } } },
  });
  const kind = findLetterKind("undangan-peserta") as LetterKind;
  const draft = await drawDraft(desk.kadis, kind, { kegiatan: programmeId, permohonan: seat?.application.reference });
  const [decree] = await valid("keputusan-pelatihan");
  const stale = { number: decree?.number, href: `/petugas/naskah/keputusan-pelatihan?kegiatan=${programmeId}` };
  expect(draft && (await findStaleDecree(desk.kadis, draft))).toEqual(stale);
  // Where all are numbered with one press, it says the same; of those that name no decree it says nothing.
  const together = (await listProgrammePapers(desk.kadis, programmeId)).filter(({ numberAll }) => numberAll !== null);
  expect(together.map(({ kind: key, staleDecree }) => [key, staleDecree])).toEqual([
    ["undangan-narasumber", stale],
    ["sertifikat-pelatihan", null],
  ]);
  const own = await drawDraft(desk.kadis, findLetterKind("keputusan-pelatihan") as LetterKind, {
    kegiatan: programmeId,
  });
  expect(own && (await findStaleDecree(desk.kadis, own))).toBeNull();
});

test("who speaks no more is not invited anew, whether the letter is in force or voided", async () => {
  const [line] = await db().programmeLine.findMany({ where: { programmeId, kind: "speaker" } });
  await db().programmeLine.delete({ where: { id: line?.id ?? "" } });
  expect((await asked()).filter((words) => words.includes("narasumber"))).toEqual([]);
  const list = await listLetters(desk.pelaksana, programmeId, 1);
  expect(list?.items.find(({ kind }) => kind === "speaker")?.left).toBe(true);
  const again = { ...line, data: line?.data as object } as Prisma.ProgrammeLineUncheckedCreateInput;
  await db().programmeLine.create({ data: again });
  expect((await asked()).filter((words) => words.includes("narasumber"))).toHaveLength(1);
});

test("each of the others is renewed on its own page, after it was read; then nothing is asked", async () => {
  for (const key of ["keputusan-pelatihan", "undangan-narasumber", "permohonan-izin-lokasi", "surat-tugas"]) {
    const [old] = await valid(key);
    const address = { kegiatan: programmeId, baris: key === "undangan-narasumber" ? old?.about : undefined };
    const draft = await drawDraft(desk.kadis, findLetterKind(key) as LetterKind, address);
    const given = { kind: key, ...address, date: day(), seen: draft?.model ? draft.seen : undefined };
    expect(await numberPaper(desk.kabid, given)).toMatchObject({ code: "no_right" });
    await must(numberPaper(desk.kadis, given));
    clock.tick(1);
    const [now, ...more] = await valid(key);
    expect([key, now?.id === old?.id, more]).toEqual([key, false, []]);
  }
  expect(await asked()).toEqual([]);
});

test("one that was voided is asked for as voided; of what is over nothing is asked", async () => {
  await move(8);
  const [permit] = await valid("permohonan-izin-lokasi");
  await must(voidLetter(desk.sekretaris, { letterId: permit?.id ?? "", reason: "Pindah hari." }));
  expect(await asked()).toEqual(ALL.filter((_, place) => place !== 3));
  const [task] = await valid("surat-tugas");
  const left = { letterId: task?.id ?? "", reason: "Panitia berangkat dengan surat lain.", unreplaced: "ya" } as const;
  await must(voidLetter(desk.sekretaris, left));
  expect(await asked()).toEqual(ALL.slice(0, 3));
  // On the first day no invitation is of use; after the last one nothing is.
  clock.tick(24 * 60 * 22);
  expect(await asked()).toEqual(ALL.slice(0, 1));
  clock.tick(24 * 60 * 5);
  expect(await asked()).toEqual([]);
});
