import { afterAll, beforeAll, expect, test } from "vitest";
import type { LetterKind } from "@/lib/domain/letters/kind";
import { findLetterKind, LETTER_KINDS } from "@/lib/domain/letters/kinds";
import { paperAddress } from "@/lib/domain/letters/paper-address";
import { targetOfColumns } from "@/lib/domain/letters/target";
import type { SopRole } from "@/lib/domain/roles";
import { addCalendarDays, witaDate } from "@/lib/domain/working-time";
import { sendDigests } from "@/lib/features/desk/digest.command";
import { gatherFirst, substituteParticipant } from "@/lib/features/gathering/gathering.commands";
import { recordAttendance, recordOutcomes } from "@/lib/features/outcomes/outcomes.commands";
import { actOnProgramme } from "@/lib/features/programmes/programmes.commands";
import { listProgrammeWork } from "@/lib/features/programmes/steps.queries";
import { addEntry } from "@/lib/features/records/records.commands";
import { systemContext } from "@/lib/platform/context";
import { db } from "@/lib/platform/db";
import { useDatabase } from "@/lib/testing";
import { answersOf, doAll, givenApplication, makeClock } from "@/lib/testing/office";
import { type Desk, givenAccepted, givenDesk, must, nextNik } from "@/lib/testing/programmes";
import { givenPublicProgramme, walkProgramme } from "@/lib/testing/public-programmes";
import { drawDraft } from "./draft.queries";
import { listDueLetters } from "./due-letters.queries";
import { numberAll, numberPaper, voidLetter } from "./letters.commands";
import { canNumber } from "./letters.policy";
import { PaperAddress } from "./letters.schema";
import { findNumberingWay } from "./numbering-way.queries";

useDatabase();

const clock = makeClock();
const day = () => witaDate(clock.now());
const proved = new Set<string>();
let desk: Desk;
let training: { programmeId: string; there: string };
let refusedCase: Awaited<ReturnType<typeof givenApplication>>;
let walked: Record<"proposal" | "event", string>;

beforeAll(async () => {
  desk = await givenDesk(clock);
  // In November, so that its report is due in December.
  refusedCase = await givenApplication("nib", clock, { answers: answersOf({ nik: nextNik() }), given: ["ktp"] });
  training = await givenClass();
  const proposal = await givenWalked("seksi", "lapak", "stall_proposal");
  walked = { proposal, event: await givenWalked("seksi", "promosi", "promotion") };
}, 120_000);

/** A class of two, just before its first day, in which one came for another after the decree. */
async function givenClass() {
  const [there, goes] = [
    await givenAccepted("pelatihan", clock, desk),
    await givenAccepted("pelatihan", clock, desk),
  ] as const;
  const programmeId = await givenPublicProgramme(desk.pelaksana, { title: "Kelas foto", quota: 2 });
  await must(gatherFirst(desk.pelaksana, { programmeId, count: 2 }));
  await must(actOnProgramme(desk.pelaksana, { programmeId, command: { type: "start" } }));
  await walkProgramme(desk, programmeId, "letters");
  const comes = await givenAccepted("pelatihan", clock, desk);
  clock.tick(1);
  const swap = { programmeId, outApplicationId: goes.applicationId, inApplicationId: comes.applicationId };
  await must(substituteParticipant(desk.pelaksana, { ...swap, reason: "Menggantikan yang sakit." }));
  clock.tick(1);
  await must(numberPaper(desk.kadis, { kind: "addendum-keputusan", kegiatan: programmeId, date: day() }));
  await walkProgramme(desk, programmeId, "attendance");
  return { programmeId, there: there.applicationId };
}

async function givenWalked(role: "seksi", slug: "lapak" | "promosi", type: string): Promise<string> {
  await givenAccepted(slug, clock, desk);
  const days: Record<string, string> = type === "promotion" ? {} : { firstDay: "", lastDay: "" };
  const programmeId = await givenPublicProgramme(desk[role], { title: `Kegiatan ${slug}`, quota: 1, type, ...days });
  await must(gatherFirst(desk[role], { programmeId, count: 1 }));
  await must(actOnProgramme(desk[role], { programmeId, command: { type: "start" } }));
  const duty = await db().openDuty.findFirstOrThrow({ where: { programmeId } });
  if (type === "stall_proposal") {
    await must(actOnProgramme(desk[role], { programmeId, command: { type: "claim", duty: duty.dutyId } }));
    const item = { name: "Gerobak", specification: "", quantity: 1, unit: "buah", price: 4_750_000 };
    await must(addEntry(desk[role], { programmeId, kind: "item", data: item }));
    await must(actOnProgramme(desk[role], { programmeId, command: { type: "release", duty: duty.dutyId } }));
  }
  await walkProgramme(desk, programmeId);
  return programmeId;
}

type Where = { kegiatan?: string; permohonan?: string; bulan?: string };

/** All lines of Tugas, Beranda and the digest that ask this role for a number. */
async function linesOf(role: keyof Desk): Promise<string[]> {
  const [{ programmes }, letters] = [await listProgrammeWork(desk[role]), await listDueLetters(desk[role])];
  return [...programmes.map(({ words, href }) => `${words} ${href}`), ...letters.map(({ href }) => href)];
}

const asks =
  (kind: string, { kegiatan = "" }: Where) =>
  (line: string) =>
    line.includes(kegiatan) && (line.includes(`/${kind}?`) || line.includes(`#naskah-${kind}`));

/** Voids the newest letter of the kind and follows the only line that asks for another to the page with the form. */
async function proves(key: string, { role, ...where }: Where & { role: SopRole }): Promise<void> {
  const kind = findLetterKind(key) as LetterKind;
  const { id, ...about } = await inForce({ kind: key, ...(where.kegiatan ? { programmeId: where.kegiatan } : {}) });
  expect((await linesOf(role)).filter(asks(key, where)), `${key} is not asked for while it is in force`).toEqual([]);
  await leavesIt(id, about, where);
  await must(
    voidLetter(desk.sekretaris, {
      letterId: (await inForce(about)).id,
      reason: "Salah ketik nama.",
    }),
  );
  clock.tick(1);
  const [line = "", ...more] = (await linesOf(role)).filter(asks(key, where));
  expect([key, line, more]).toEqual([key, expect.stringContaining("/petugas/"), []]);
  for (const other of ["pelaksana", "jafung", "kabid", "sekretaris", "kadis", "seksi"] as const)
    if (other !== role)
      expect((await linesOf(other)).filter(asks(key, where)), `${key} is asked of ${other}`).toEqual([]);

  if (line.includes("#naskah-")) {
    // Certificates stand in a list that numbers all of them.
    await must(numberAll(desk[role as "kadis"], { kind: key, kegiatan: where.kegiatan ?? "", date: day() }));
  } else {
    const address = PaperAddress.parse(Object.fromEntries(new URLSearchParams(line.slice(line.indexOf("?") + 1))));
    const draft = await drawDraft(desk[role as "kadis"], kind, address);
    if (!draft?.model) throw new Error(`${key} lacks ${draft?.lacking?.map(({ name }) => name)}`);
    const way = await findNumberingWay(desk[role as "kadis"], kind, draft.target);
    expect(canNumber(desk[role as "kadis"].actor, kind, way)).toBe(true);
    await must(numberPaper(desk[role as "kadis"], { kind: key, ...address, date: day(), seen: draft.seen }));
  }
  clock.tick(1);
  expect((await linesOf(role)).filter(asks(key, where)), `${key} is in force again`).toEqual([]);
  proved.add(key);
}

type About = { kind: string; programmeId: string | null; applicationId: string | null; about: string };

const inForce = (where: Partial<About>) =>
  db().letter.findFirstOrThrow({
    where: { ...where, state: "valid" },
    orderBy: { id: "desc" },
    select: { kind: true, programmeId: true, applicationId: true, about: true, id: true },
  });

/** Voided as one that needs no other: nobody is asked for it, and "all of them" leave it out; then it is made all the same. */
async function leavesIt(letterId: string, letter: About, where: Where) {
  const kind = findLetterKind(letter.kind) as LetterKind;
  await must(voidLetter(desk.sekretaris, { letterId, reason: "Keliru dibuat.", unreplaced: "ya" }));
  clock.tick(1);
  for (const role of ["pelaksana", "jafung", "kabid", "sekretaris", "kadis", "seksi"] as const)
    expect((await linesOf(role)).filter(asks(kind.key, where)), `${kind.key} is needed no more`).toEqual([]);
  const target = targetOfColumns(kind.subject, letter);
  const person = await db().application.findFirst({ where: { id: letter.applicationId ?? letterId } });
  const query = paperAddress(kind.key, target, person?.reference ?? null).split("?")[1];
  const address = PaperAddress.parse(Object.fromEntries(new URLSearchParams(query)));
  const way = await findNumberingWay(desk.kadis, kind, target);
  const role = way.by === "signer" ? way.role : "kadis";
  await must(numberPaper(desk[role], { kind: kind.key, ...address, date: day() }));
  clock.tick(1);
}

const number = async (kind: string, where: Where, role: keyof Desk = "kadis") => {
  await must(numberPaper(desk[role], { kind, ...where, date: day() }));
  clock.tick(1);
};

test.each([
  // First: a decree that is numbered anew names the substitute itself.
  "addendum-keputusan",
  "keputusan-pelatihan",
  "undangan-peserta",
  "undangan-narasumber",
  "permohonan-izin-lokasi",
])("%s: what a duty numbers of a class, and what its page numbers before the first day", async (key) => {
  await proves(key, { kegiatan: training.programmeId, role: "kadis" });
});

test.each(["surat-tugas", "berita-acara-survei", "berita-acara-seleksi"])(
  "%s: a paper of a class that its own page numbers",
  async (key) => {
    await number(key, { kegiatan: training.programmeId });
    await proves(key, { kegiatan: training.programmeId, role: "kadis" });
  },
);

test("papers of a proposal are asked of the head, a schedule of whoever approved it", async () => {
  await proves("proposal-bantuan", { kegiatan: walked.proposal, role: "kadis" });
  await must(recordOutcomes(desk.seksi, { programmeId: walked.proposal, outcome: "approved" }));
  await number("berita-acara-serah-terima", { kegiatan: walked.proposal });
  await proves("berita-acara-serah-terima", { kegiatan: walked.proposal, role: "kadis" });
  await proves("jadwal-promosi", { kegiatan: walked.event, role: "kabid" });
});

test("once the class is over: certificates, minutes and report; and a surat tugas as well", async () => {
  const { programmeId, there } = training;
  const { firstDay } = await db().programme.findUniqueOrThrow({ where: { id: programmeId } });
  const first = witaDate(firstDay ?? clock.now());
  clock.tick(24 * 60 * 17);
  const { dutyId: duty } = await db().openDuty.findFirstOrThrow({ where: { programmeId } });
  await must(actOnProgramme(desk.pelaksana, { programmeId, command: { type: "claim", duty } }));
  const seats = await db().seat.findMany({ where: { programmeId, releasedAt: null } });
  const applicationId = seats.map((seat) => seat.applicationId);
  for (const date of [0, 1, 2].map((after) => addCalendarDays(first, after)))
    await must(recordAttendance(desk.pelaksana, { programmeId, day: date, applicationId, present: [there], back: 1 }));
  await must(recordOutcomes(desk.pelaksana, { programmeId, outcome: "by_attendance" }));
  await must(actOnProgramme(desk.pelaksana, { programmeId, command: { type: "release", duty } }));
  // A certificate that was given, and taken back, while the class still runs.
  await must(numberAll(desk.kadis, { kind: "sertifikat-pelatihan", kegiatan: programmeId, date: day() }));
  await proves("sertifikat-pelatihan", { kegiatan: programmeId, role: "kadis" });
  await walkProgramme(desk, programmeId);
  for (const kind of ["berita-acara-pelaksanaan", "laporan-kegiatan"]) await number(kind, { kegiatan: programmeId });
  await must(actOnProgramme(desk.pelaksana, { programmeId, command: { type: "finish", settles: [] } }));
  for (const kind of ["berita-acara-pelaksanaan", "laporan-kegiatan", "sertifikat-pelatihan", "surat-tugas"])
    await proves(kind, { kegiatan: programmeId, role: "kadis" });
}, 60_000);

test("letters to one applicant, and the monthly report; the digest of the morning counts the letter", async () => {
  const sent = refusedCase;
  const { dutyId: duty } = await db().openDuty.findFirstOrThrow({ where: { runId: sent.runId } });
  await doAll(
    desk.pelaksana,
    sent.reference,
    { type: "claim", duty },
    { type: "reject", reason: "Di luar kabupaten." },
  );
  await number("surat-penolakan", { permohonan: sent.reference });
  await proves("surat-penolakan", { role: "kadis" });

  const done = await givenApplication("nib", clock, { answers: answersOf({ nik: nextNik() }), given: ["ktp"] });
  await db().nibIssue.create({
    data: {
      applicationId: done.applicationId,
      nib: "1234567890123",
      issuedOn: new Date("2026-11-23"),
      kecamatanCode: "52.01.01",
      recordedBy: "x",
      handedOn: new Date("2026-11-24"),
      handedTo: "Siti",
      handedHow: "loket",
    },
  });
  await number("keterangan-nib", { permohonan: done.reference });
  await proves("keterangan-nib", { role: "kadis" });

  await number("laporan-nib", { bulan: "2026-11" });
  await proves("laporan-nib", { role: "kadis" });

  const { id: letterId } = await db().letter.findFirstOrThrow({ where: { kind: "surat-penolakan", state: "valid" } });
  await must(voidLetter(desk.sekretaris, { letterId, reason: "Salah alamat." }));
  clock.tick(24 * 60);
  await sendDigests(systemContext("send-digests", clock.now));
  const subjects = await db().notice.findMany({
    where: { kind: "digest", channel: "portal", subject: { contains: "1 surat menunggu nomor baru dari Anda" } },
    select: { staffId: true },
  });
  expect(subjects).toEqual([{ staffId: desk.kadis.actor.id }]);
  // Voided for good: the applicant does not wait for another, and the audit tells the two apart.
  const mail = await db().notice.findMany({
    where: { channel: "portal", body: { contains: "Surat ini tidak diganti." } },
    select: { subject: true },
  });
  expect(mail.length).toBeGreaterThan(0);
  const noted = { action: "letter.voided_unreplaced", actorId: desk.sekretaris.actor.id };
  expect(await db().auditEntry.count({ where: noted })).toBeGreaterThanOrEqual(proved.size);
  // Whom nothing is refused any more gets no letter that says so.
  const { id: runId } = await db().run.findFirstOrThrow({ where: { application: { reference: sent.reference } } });
  await db().application.updateMany({ where: { runId }, data: { status: "in_verification" } });
  expect((await linesOf("kadis")).filter(asks("surat-penolakan", {}))).toEqual([]);
}, 60_000);

afterAll(() => {
  const numbered = LETTER_KINDS.filter(({ series }) => series !== null).map(({ key }) => key);
  expect([...proved].sort()).toEqual([...numbered].sort());
});
