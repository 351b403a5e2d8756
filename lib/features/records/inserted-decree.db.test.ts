import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { actOnLocked } from "@/lib/cases/act";
import { findLetterData } from "@/lib/cases/letters/data";
import { lockProgramme } from "@/lib/cases/locks";
import { findProgramme } from "@/lib/features/desk/programme.queries";
import { gatherFirst } from "@/lib/features/gathering/gathering.commands";
import { numberPaper, voidLetter } from "@/lib/features/letters/letters.commands";
import { findLetter } from "@/lib/features/letters/letters.queries";
import { actOnProgramme } from "@/lib/features/programmes/programmes.commands";
import { CompleteProgrammeDuty } from "@/lib/features/programmes/programmes.schema";
import { getOwnCase } from "@/lib/features/tracking/tracking.queries";
import { db } from "@/lib/platform/db";
import { transaction } from "@/lib/platform/transaction";
import { useDatabase } from "@/lib/testing";
import { makeClock } from "@/lib/testing/office";
import { type Desk, givenAccepted, givenDesk, givenProgramme, must } from "@/lib/testing/programmes";
import { walkProgramme } from "@/lib/testing/public-programmes";
import { completeProgrammeDuty } from "./records.commands";

useDatabase();

const date = "2026-11-23";
const insertedReason = "SK hari Senin terlewat diberi nomor.";

async function heldByKadis(desk: Desk, programmeId: string, record: "decree" | "letters_signed") {
  await walkProgramme(desk, programmeId, record);
  const { dutyId: duty } = await db().openDuty.findFirstOrThrow({ where: { programmeId } });
  await must(actOnProgramme(desk.kadis, { programmeId, command: { type: "claim", duty } }));
  return { programmeId, duty, settles: [], date };
}

test("a decree that a duty approves may stand behind a number that is taken; letters that are many take the next ones", async () => {
  const clock = makeClock();
  const desk = await givenDesk(clock);
  const classes: string[] = [];
  for (const title of ["Kelas garam", "Kelas gula"]) {
    await givenAccepted("pelatihan", clock, desk, { name: title });
    const programmeId = await givenProgramme(desk.pelaksana, { type: "training", quota: 1, title });
    await must(gatherFirst(desk.pelaksana, { programmeId, count: 1 }));
    await must(actOnProgramme(desk.pelaksana, { programmeId, command: { type: "start" } }));
    classes.push(programmeId);
  }
  const [first = "", late = ""] = classes;
  const ask = await heldByKadis(desk, late, "decree");
  // Behind nothing nothing is inserted, and no number is used up.
  expect(await completeProgrammeDuty(desk.kadis, { ...ask, after: 1, insertedReason })).toMatchObject({
    code: "letter_no_serial",
    errors: { after: expect.any(String) },
  });
  await must(completeProgrammeDuty(desk.kadis, await heldByKadis(desk, first, "decree")));
  await must(completeProgrammeDuty(desk.kadis, { ...ask, after: 1, insertedReason }));
  const decree = await db().letter.findFirstOrThrow({ where: { programmeId: late } });
  expect(decree).toMatchObject({ kind: "keputusan-pelatihan", serial: 1, inserted: 1, insertedReason });
  expect(decree.number).toContain("/001.01/");
  expect(await db().auditEntry.count({ where: { action: "letter.inserted", subjectId: decree.id } })).toBe(1);
  const { payload } = await db().historyEvent.findFirstOrThrow({
    where: { run: { programme: { id: late } }, type: "duty_completed" },
    orderBy: { sequence: "desc" },
  });
  expect(payload).toMatchObject({ record: { kind: "decree", number: decree.number } });

  const many = await heldByKadis(desk, late, "letters_signed");
  const refused = await completeProgrammeDuty(desk.kadis, { ...many, after: 1, insertedReason });
  expect(refused).toMatchObject({ code: "letter_insert_one", sentence: expect.stringContaining("nomor berikutnya") });
  await must(completeProgrammeDuty(desk.kadis, many));
  const letters = await db().letter.findMany({
    where: { programmeId: late, series: "surat" },
    orderBy: { serial: "asc" },
  });
  expect(letters.map(({ serial, inserted }) => [serial, inserted])).toEqual(letters.map((_, at) => [at + 1, 0]));
});

test("an approved decree and an invitation whose number was voided get another by whoever approved, once, without walking again", async () => {
  const clock = makeClock();
  const desk = await givenDesk(clock);
  const applicant = await givenAccepted("pelatihan", clock, desk, { name: "Kelas kopi" });
  const programmeId = await givenProgramme(desk.pelaksana, { type: "training", quota: 1, title: "Kelas kopi" });
  await must(gatherFirst(desk.pelaksana, { programmeId, count: 1 }));
  await must(actOnProgramme(desk.pelaksana, { programmeId, command: { type: "start" } }));
  await must(completeProgrammeDuty(desk.kadis, await heldByKadis(desk, programmeId, "decree")));
  const decreeOf = () =>
    db().letter.findFirstOrThrow({ where: { programmeId, kind: "keputusan-pelatihan" }, orderBy: { serial: "desc" } });
  const anew = (ctx = desk.kadis, more = {}) =>
    numberPaper(ctx, { kind: "keputusan-pelatihan", kegiatan: programmeId, date, ...more });
  const first = await decreeOf();
  expect(await anew()).toMatchObject({ code: "letter_by_duty" });
  await must(voidLetter(desk.sekretaris, { letterId: first.id, reason: "Salah ketik nama." }));
  const since = async (kind: string) =>
    (await findProgramme(desk.kadis, programmeId))?.records.find((record) => record.kind === kind)?.since;
  expect(await since("decree")).toEqual([{ was: first.number, now: null }]);
  expect((await findLetter(desk.kadis, first.id))?.paper).toBe(
    `/petugas/naskah/keputusan-pelatihan?kegiatan=${programmeId}`,
  );
  // Who keeps the register does not sign.
  expect(await anew(desk.sekretaris)).toMatchObject({ code: "no_right" });
  expect(await anew(desk.kadis, { seen: "x".repeat(32) })).toMatchObject({ code: "letter_changed" });
  const open = await db().openDuty.findMany({ where: { programmeId }, select: { dutyId: true } });
  const both = await Promise.all([anew(), anew()]);
  const second = await decreeOf();
  expect(second).toMatchObject({ serial: first.serial + 1, state: "valid" });
  // The record says the number that it gave, and which one is in force.
  expect(await since("decree")).toEqual([{ was: first.number, now: second.number }]);
  for (const one of both) expect(one.ok ? one.value.number : one.code).toMatch(/letter_by_duty|\//);
  expect(await db().letter.count({ where: { programmeId, kind: "keputusan-pelatihan" } })).toBe(2);
  // In force again: no third, and the case stands where it stood.
  expect(await anew()).toMatchObject({ code: "letter_by_duty" });
  expect(await db().openDuty.findMany({ where: { programmeId }, select: { dutyId: true } })).toEqual(open);
  // What refers to the decree says the number that is in force.
  const data = await findLetterData(db(), { subject: "programme", programmeId }, { at: clock.now(), record: null });
  expect(data?.fields.nomor_sk).toBe(second.number);

  await must(completeProgrammeDuty(desk.kadis, await heldByKadis(desk, programmeId, "letters_signed")));
  const invitation = await db().letter.findFirstOrThrow({
    where: { programmeId, kind: "undangan-peserta" },
    include: { application: { select: { reference: true } } },
  });
  const theirs = async () => (await getOwnCase(applicant.citizen)).programme?.letter?.number;
  expect([await theirs(), await since("letters_signed")]).toEqual([invitation.number, []]);
  await must(voidLetter(desk.kadis, { letterId: invitation.id, reason: "Salah alamat." }));
  expect(await theirs()).toBe("");
  const permohonan = invitation.application?.reference;
  const again = await must(numberPaper(desk.kadis, { kind: invitation.kind, kegiatan: programmeId, permohonan, date }));
  expect(again.value.number).not.toBe(invitation.number);
  expect(await theirs()).toBe(again.value.number);
  expect(await since("letters_signed")).toEqual([{ was: invitation.number, now: again.value.number }]);
});

test("whoever takes the approval back while a number is given anew comes first or last, never in between", async () => {
  const clock = makeClock();
  const desk = await givenDesk(clock);
  await givenAccepted("pelatihan", clock, desk, { name: "Kelas madu" });
  const programmeId = await givenProgramme(desk.pelaksana, { type: "training", quota: 1, title: "Kelas madu" });
  await must(gatherFirst(desk.pelaksana, { programmeId, count: 1 }));
  await must(actOnProgramme(desk.pelaksana, { programmeId, command: { type: "start" } }));
  await must(completeProgrammeDuty(desk.kadis, await heldByKadis(desk, programmeId, "decree")));
  const kind = "keputusan-pelatihan";
  const { id: letterId } = await db().letter.findFirstOrThrow({ where: { programmeId, kind } });
  await must(voidLetter(desk.sekretaris, { letterId, reason: "Salah ketik nama." }));
  const duty = "pelatihan.3.pelaksana.perform";
  await must(actOnProgramme(desk.pelaksana, { programmeId, command: { type: "claim", duty } }));
  const back = { type: "send_back", duty, to: "pelatihan.2.jafung.perform", reason: "Panitia berubah." } as const;
  let numbered: ReturnType<typeof numberPaper> | undefined;
  await transaction(desk.pelaksana, async (tx) => {
    const run = await lockProgramme(tx, programmeId);
    if (!run) throw new Error("The programme is gone");
    numbered = numberPaper(desk.kadis, { kind, kegiatan: programmeId, date });
    await pause(300);
    return must(actOnLocked(tx, desk.pelaksana, run, back) as never);
  });
  expect(await numbered).toMatchObject({ code: "letter_by_duty" });
  expect(await db().letter.count({ where: { programmeId, kind } })).toBe(1);
});

test("the form's two fields belong together", () => {
  const form = { programmeId: crypto.randomUUID(), duty: "pelatihan.2.kadis.approve", date };
  const errors = (typed: object) =>
    CompleteProgrammeDuty.safeParse({ ...form, ...typed }).error?.issues.map(({ path }) => path[0]);
  expect(errors({ after: "1", insertedReason: "" })).toEqual(["insertedReason"]);
  expect(errors({ after: "", insertedReason })).toEqual(["after"]);
  expect(errors({ after: "lima", insertedReason })).toContain("after");
  expect(errors({ after: "1", insertedReason })).toBeUndefined();
  expect(errors({})).toBeUndefined();
});
