import { expect, test } from "vitest";
import { gatherFirst } from "@/lib/features/gathering/gathering.commands";
import { actOnProgramme } from "@/lib/features/programmes/programmes.commands";
import { CompleteProgrammeDuty } from "@/lib/features/programmes/programmes.schema";
import { db } from "@/lib/platform/db";
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
