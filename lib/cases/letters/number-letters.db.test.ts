import { expect, test } from "vitest";
import { findLetterKind, kindsNumberedBy } from "@/lib/domain/letters/kinds";
import { type LetterModel, letterText } from "@/lib/domain/letters/model";
import { gatherFirst } from "@/lib/features/gathering/gathering.commands";
import { numberPaper, voidLetter } from "@/lib/features/letters/letters.commands";
import { actOnProgramme } from "@/lib/features/programmes/programmes.commands";
import { completeProgrammeDuty } from "@/lib/features/records/records.commands";
import { db } from "@/lib/platform/db";
import { useDatabase } from "@/lib/testing";
import { makeClock } from "@/lib/testing/office";
import { type Desk, givenAccepted, givenDesk, givenProgramme, must } from "@/lib/testing/programmes";
import { walkProgramme } from "@/lib/testing/public-programmes";
import { numberLetters } from "./number-letters";

useDatabase();

const DATE = "2026-11-23";

async function givenClass(desk: Desk, clock: ReturnType<typeof makeClock>, people: number, facts = {}) {
  for (let i = 0; i < people; i += 1)
    await givenAccepted("pelatihan", clock, desk, { name: `Peserta ${i} <b>{{7*7}}` });
  const programmeId = await givenProgramme(desk.pelaksana, {
    type: "training",
    quota: people,
    title: "Kelas garam",
    ...facts,
  });
  await must(gatherFirst(desk.pelaksana, { programmeId, count: people }));
  await must(actOnProgramme(desk.pelaksana, { programmeId, command: { type: "start" } }));
  return programmeId;
}

const lettersOf = (programmeId: string, kind?: string) =>
  db().letter.findMany({
    where: { programmeId, ...(kind ? { kind } : {}) },
    orderBy: [{ series: "asc" }, { serial: "asc" }],
  });

async function lastOf(series: string): Promise<number> {
  const row = await db().numberSeries.findFirst({ where: { series }, select: { last: true } });
  return row?.last ?? 0;
}

test("approving the decree and the invitations numbers each of them, without a gap, and freezes what they say", async () => {
  const clock = makeClock();
  const desk = await givenDesk(clock);
  const programmeId = await givenClass(desk, clock, 3);
  // A clock that goes on between two looks, as a real one does.
  const kadis = { ...desk.kadis, clock: () => clock.tick(1 / 60_000) };
  await walkProgramme({ ...desk, kadis }, programmeId, "deliveries");

  const letters = await lettersOf(programmeId);
  const serials = (series: string) => letters.filter((row) => row.series === series).map((row) => row.serial);
  expect(serials("keputusan")).toEqual([1]);
  const perClass = kindsNumberedBy("letters_signed", "pelatihan");
  expect(perClass.map(({ key }) => key).sort()).toEqual([
    "permohonan-izin-lokasi",
    "undangan-narasumber",
    "undangan-peserta",
  ]);
  expect(serials("surat")).toEqual([1, 2, 3, 4, 5]);
  expect(new Set(letters.map((row) => row.number)).size).toBe(6);
  expect(new Set(letters.map((row) => row.checkCode)).size).toBe(6);

  const decree = letters.find((row) => row.kind === "keputusan-pelatihan");
  const invitation = letters.find((row) => row.kind === "undangan-peserta");
  const said = letterText(invitation?.model as unknown as LetterModel).join("\n");
  expect(said).toContain(decree?.number);
  const invited = letters.filter((row) => row.kind === "undangan-peserta");
  expect(invited.map((row) => row.addressee).sort()).toEqual([0, 1, 2].map((i) => `Peserta ${i} <b>{{7*7}}`));
  expect(said).toContain(invitation?.number);
  expect(new Set(invited.map((row) => row.numberedAt.getTime())).size).toBe(1);
  expect(
    await db().$queryRaw`SELECT count(*)::int AS n FROM graphile_worker.jobs WHERE task_identifier = 'keep_letter'`,
  ).toEqual([{ n: 6 }]);

  // What went out stays: in the database, not only in the portal.
  const { id } = letters[0] as { id: string };
  await expect(db().letter.update({ where: { id }, data: { addressee: "Orang lain" } })).rejects.toThrow();
  await expect(db().letter.delete({ where: { id } })).rejects.toThrow();
});

test("sent back and approved again: what says the same keeps its number, what changed is superseded", async () => {
  const clock = makeClock();
  const desk = await givenDesk(clock);
  const programmeId = await givenClass(desk, clock, 2);
  await walkProgramme(desk, programmeId, "letters");
  const kind = findLetterKind("keputusan-pelatihan");
  if (!kind?.series) throw new Error("no decree");
  const again = () =>
    db().$transaction((tx) =>
      numberLetters(tx, desk.kadis, {
        kind: { ...kind, series: kind.series ?? "keputusan" },
        targets: [{ subject: "programme", programmeId }],
        date: DATE,
      }),
    );
  const [first] = await lettersOf(programmeId, kind.key);
  expect(await again()).toMatchObject({ ok: true, value: [{ id: first?.id, number: first?.number }] });
  expect(await lettersOf(programmeId, kind.key)).toHaveLength(1);

  await db().programme.update({ where: { id: programmeId }, data: { title: "Kelas garam dan gula" } });
  expect(await again()).toMatchObject({ ok: true });
  const both = await lettersOf(programmeId, kind.key);
  expect(both.map((row) => row.state)).toEqual(["superseded", "valid"]);
  expect((both[1]?.serial ?? 0) - (both[0]?.serial ?? 0)).toBe(1);
  expect(both[0]?.stateReason).toContain(both[1]?.number);
});

test("while one letter lacks something none is numbered, no serial is used, and the sentence says what", async () => {
  const clock = makeClock();
  const desk = await givenDesk(clock);
  const programmeId = await givenClass(desk, clock, 2, { hours: "" });
  await walkProgramme(desk, programmeId, "letters_signed");
  const { dutyId: duty } = await db().openDuty.findFirstOrThrow({ where: { programmeId } });
  await must(actOnProgramme(desk.kadis, { programmeId, command: { type: "claim", duty } }));
  const before = await lastOf("surat");
  const answer = await completeProgrammeDuty(desk.kadis, { programmeId, duty, settles: [], date: DATE });
  expect(answer).toMatchObject({ ok: false, code: "letter_lacks" });
  expect((answer as { sentence: string }).sentence).toContain("Jam kegiatan");
  const { see } = answer as { see?: { href: string } };
  expect(see?.href).toMatch(new RegExp(`^/petugas/naskah/[a-z-]+[?]kegiatan=${programmeId}&permohonan=[0-9A-Z]{12}$`));
  expect(await lettersOf(programmeId, "undangan-peserta")).toEqual([]);
  expect(await lastOf("surat")).toBe(before);

  await db().programme.update({ where: { id: programmeId }, data: { hours: "09.00-15.00" } });
  await must(completeProgrammeDuty(desk.kadis, { programmeId, duty, settles: [], date: DATE }));
  expect(await lettersOf(programmeId, "undangan-peserta")).toHaveLength(2);
});

test("two who number the same letter at once: one number; a void one keeps its own and the next is another", async () => {
  const clock = makeClock();
  const desk = await givenDesk(clock);
  const programmeId = await givenClass(desk, clock, 1);
  const ask = { kind: "surat-tugas", kegiatan: programmeId, date: DATE };
  await walkProgramme(desk, programmeId, "survey");
  expect(await numberPaper(desk.pelaksana, ask)).toMatchObject({ ok: false, code: "no_right" });
  expect(await numberPaper(desk.kadis, { ...ask, kind: "undangan-peserta" })).toMatchObject({ ok: false });
  const answers = await Promise.all(Array.from({ length: 6 }, () => numberPaper(desk.kadis, ask)));
  expect(new Set(answers.map((answer) => (answer.ok ? answer.value.number : answer.code))).size).toBe(1);
  const [one] = await lettersOf(programmeId, "surat-tugas");

  const letterId = one?.id ?? "";
  expect(await voidLetter(desk.pelaksana, { letterId, reason: "Salah." })).toMatchObject({
    ok: false,
    code: "no_right",
  });
  await must(voidLetter(desk.sekretaris, { letterId, reason: "Salah tanggal." }));
  expect(await voidLetter(desk.sekretaris, { letterId, reason: "Lagi." })).toMatchObject({ code: "letter_not_valid" });
  await must(numberPaper(desk.kadis, ask));
  const both = await lettersOf(programmeId, "surat-tugas");
  expect(both.map((row) => row.state)).toEqual(["void", "valid"]);
  expect((both[1]?.serial ?? 0) - (both[0]?.serial ?? 0)).toBe(1);
});
