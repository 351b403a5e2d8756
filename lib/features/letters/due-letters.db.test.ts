import { beforeAll, expect, test } from "vitest";
import { sendDigests } from "@/lib/features/desk/digest.command";
import { numberPaper, voidLetter } from "@/lib/features/letters/letters.commands";
import { systemContext } from "@/lib/platform/context";
import { db } from "@/lib/platform/db";
import { useDatabase } from "@/lib/testing";
import { answersOf, givenApplication, makeClock } from "@/lib/testing/office";
import { type Desk, givenDesk, must } from "@/lib/testing/programmes";
import { REQUIRED } from "@/lib/testing/services";
import { listDueLetters } from "./due-letters.queries";
import { leaveVoided } from "./leave-voided.command";
import { findLetter } from "./letters.queries";

useDatabase();

// Monday, 23 November 2026; 1 December is a Tuesday.
const clock = makeClock();
let desk: Desk;
const days = (count: number) => clock.tick(24 * 60 * count);
const asked = async () => (await listDueLetters(desk.kadis)).map(({ name, voided }) => [name, voided]);
const NOVEMBER = "Laporan NIB bulan November 2026";
const kind = "laporan-nib";

beforeAll(async () => {
  desk = await givenDesk(clock);
});

test("an office without a case is not asked; from the first working day on whoever signs is, and nobody else", async () => {
  days(10);
  expect(await asked()).toEqual([]);
  days(-10);
  await givenApplication("nib", clock, { answers: answersOf(), given: REQUIRED.nib });
  days(7);
  expect(await asked()).toEqual([]);
  days(1);
  expect(await listDueLetters(desk.kadis)).toEqual([
    { name: NOVEMBER, href: "/petugas/naskah/laporan-nib?bulan=2026-11", voided: false, isReport: true, role: "kadis" },
  ]);
  for (const other of [desk.pelaksana, desk.jafung, desk.kabid, desk.sekretaris, desk.seksi])
    expect(await listDueLetters(other)).toEqual([]);
});

test("the digest counts it for whoever signs", async () => {
  await sendDigests(systemContext("send-digests", clock.now));
  const notices = await db().notice.findMany({
    where: { kind: "digest", channel: "portal", staffId: desk.kadis.actor.id },
    select: { subject: true },
  });
  expect(notices).toEqual([{ subject: expect.stringContaining("1 laporan NIB menunggu Anda") }]);
});

test("issued it is asked for no more; voided it is, and a month that follows stands below", async () => {
  const { value } = await must(numberPaper(desk.kadis, { kind, bulan: "2026-11", date: "2026-12-01" }));
  expect(await asked()).toEqual([]);
  await must(voidLetter(desk.sekretaris, { letterId: value.letterId, reason: "Salah jumlah." }));
  expect(await asked()).toEqual([[NOVEMBER, true]]);
  // The first of January is a holiday, a Friday.
  days(31);
  expect(await asked()).toEqual([[NOVEMBER, true]]);
  days(3);
  expect(await asked()).toEqual([
    [NOVEMBER, true],
    ["Laporan NIB bulan Desember 2026", false],
  ]);
  await must(numberPaper(desk.kadis, { kind, bulan: "2026-11", date: "2027-01-04" }));
  expect(await asked()).toEqual([["Laporan NIB bulan Desember 2026", false]]);
});

test("of a voided one its keepers may say later that no other is needed, once and with a reason; made anyway, it counts", async () => {
  const { id: letterId } = await db().letter.findFirstOrThrow({ where: { kind, about: "2026-11", state: "valid" } });
  const left = { letterId, reason: "Angkanya masuk laporan tahunan." };
  expect(await leaveVoided(desk.sekretaris, left)).toMatchObject({ code: "letter_not_awaited" });
  await must(voidLetter(desk.sekretaris, { letterId, reason: "Salah jumlah." }));
  expect((await asked())[0]).toEqual([NOVEMBER, true]);
  for (const role of ["pelaksana", "kabid", "jafung"] as const) {
    expect(await leaveVoided(desk[role], left)).toMatchObject({ code: "no_right" });
    expect((await findLetter(desk[role], letterId))?.mayLeave).toBe(false);
  }
  expect((await findLetter(desk.kadis, letterId))?.mayLeave).toBe(true);
  await must(leaveVoided(desk.kadis, left));
  expect(await asked()).toEqual([["Laporan NIB bulan Desember 2026", false]]);
  expect(await findLetter(desk.kadis, letterId)).toMatchObject({
    mayLeave: false,
    notReplaced: true,
    stateReason: "Salah jumlah. Tidak diganti: Angkanya masuk laporan tahunan.",
  });
  const audit = { action: "letter.unreplaced", subjectId: letterId, actorId: desk.kadis.actor.id };
  expect(await db().auditEntry.count({ where: audit })).toBe(1);
  expect(await leaveVoided(desk.sekretaris, left)).toMatchObject({ code: "letter_not_awaited" });
  // What was said stays said: only another letter takes it back.
  await expect(db().letter.update({ where: { id: letterId }, data: { notReplaced: false } })).rejects.toThrow();

  clock.tick(1);
  const { value } = await must(numberPaper(desk.kadis, { kind, bulan: "2026-11", date: "2027-01-04" }));
  expect(await asked()).toEqual([["Laporan NIB bulan Desember 2026", false]]);
  await must(voidLetter(desk.sekretaris, { letterId: value.letterId, reason: "Salah lagi." }));
  expect((await asked())[0]).toEqual([NOVEMBER, true]);
  await must(numberPaper(desk.kadis, { kind, bulan: "2026-11", date: "2027-01-04" }));
  expect(await leaveVoided(desk.kadis, { ...left, letterId: value.letterId })).toMatchObject({
    code: "letter_not_awaited",
  });
});
