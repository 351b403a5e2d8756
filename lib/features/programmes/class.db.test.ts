import { expect, test } from "vitest";
import { readRun } from "@/lib/cases/runs";
import { seatRuns } from "@/lib/cases/seats";
import { fold } from "@/lib/domain/workflow";
import { gatherFirst, releaseSeat, substituteParticipant } from "@/lib/features/gathering/gathering.commands";
import { numberPaper } from "@/lib/features/letters/letters.commands";
import {
  recordAttendance,
  recordOutcome,
  recordOutcomes,
  recordScores,
} from "@/lib/features/outcomes/outcomes.commands";
import { listParticipants } from "@/lib/features/outcomes/participants.queries";
import {
  addEntry,
  completeProgrammeDuty,
  fillSurvey,
  makeLetters,
  recordDelivery,
} from "@/lib/features/records/records.commands";
import { listLetters } from "@/lib/features/records/records.queries";
import { shownSurvey } from "@/lib/features/records/shown-survey.messages";
import { systemContext } from "@/lib/platform/context";
import { db } from "@/lib/platform/db";
import { formVersion } from "@/lib/platform/edit-version";
import { useDatabase } from "@/lib/testing";
import { makeClock } from "@/lib/testing/office";
import { endOpenDuty, givenAccepted, givenDesk, givenProgramme, must } from "@/lib/testing/programmes";
import { actOnProgramme } from "./programmes.commands";
import { tellParticipants } from "./tell-participants.command";

useDatabase();

const QUOTA = 30;
const APPLICANTS = 80;

test(`a class for ${QUOTA} with ${APPLICANTS} applicants through all six rows by the roles`, async () => {
  const clock = makeClock();
  const desk = await givenDesk(clock);
  const applicants: Awaited<ReturnType<typeof givenAccepted>>[] = [];
  for (let i = 0; i < APPLICANTS; i += 1) {
    clock.tick(1);
    applicants.push(await givenAccepted("pelatihan", clock, desk, { email: `p${i}@contoh.test` }));
  }
  const programmeId = await givenProgramme(desk.pelaksana, {
    type: "training",
    quota: QUOTA,
    title: "Kelas pemasaran",
    place: "",
  });

  // Gathering: the earliest first, never more than the seats.
  expect(await gatherFirst(desk.kabid, { programmeId, count: 100 })).toMatchObject({ ok: false, code: "no_right" });
  const gathered = await must(gatherFirst(desk.pelaksana, { programmeId, count: 100 }));
  expect(gathered.value.seated).toBe(QUOTA);
  expect(gathered.value.refusals.map((refusal) => refusal.code)).toEqual(
    Array(APPLICANTS - QUOTA).fill("programme_full"),
  );
  const held = () =>
    db().seat.findMany({
      where: { programmeId, releasedAt: null },
      orderBy: { position: "asc" },
      select: { applicationId: true, application: { select: { status: true, outcome: true, reference: true } } },
    });
  expect((await held()).map((seat) => seat.applicationId)).toEqual(
    applicants.slice(0, QUOTA).map((applicant) => applicant.applicationId),
  );

  // A seat that falls free goes to the first in line by itself.
  const leaver = applicants[4]?.applicationId as string;
  await must(releaseSeat(desk.pelaksana, { programmeId, applicationId: leaver, reason: "Sudah ikut kelas lain." }));
  expect((await held()).map((seat) => seat.applicationId)).toContain(applicants[QUOTA]?.applicationId);
  expect((await held()).length).toBe(QUOTA);

  await must(actOnProgramme(desk.pelaksana, { programmeId, command: { type: "start" } }));
  expect(new Set((await held()).map((seat) => seat.application.status))).toEqual(new Set(["in_progress"]));

  // Row 1: the list. Row 2: committee, speakers, place, then the decree's number.
  await endOpenDuty(desk, programmeId);
  await endOpenDuty(desk, programmeId);
  await must(
    actOnProgramme(desk.jafung, { programmeId, command: { type: "claim", duty: "pelatihan.2.jafung.perform" } }),
  );
  const withoutRecord = { programmeId, duty: "pelatihan.2.jafung.perform", settles: [] };
  expect(await completeProgrammeDuty(desk.jafung, withoutRecord)).toMatchObject({
    code: "record_missing",
    sentence: "Langkah ini belum bisa diselesaikan. Belum diisi: panitia, narasumber, tempat pelaksanaan.",
    see: { href: "#catatan-committee" },
    errors: { place: expect.any(String) },
  });
  await must(addEntry(desk.jafung, { programmeId, kind: "committee", data: { name: "Budi", post: "Ketua" } }));
  await must(
    addEntry(desk.jafung, { programmeId, kind: "speaker", data: { name: "Wati", from: "", topic: "Foto produk" } }),
  );
  expect(
    await addEntry(desk.kabid, { programmeId, kind: "speaker", data: { name: "X", from: "", topic: "X" } }),
  ).toMatchObject({
    code: "lines_closed",
  });
  const withoutPlace = await completeProgrammeDuty(desk.jafung, withoutRecord);
  expect(withoutPlace).toMatchObject({ sentence: expect.stringContaining("Belum diisi: tempat pelaksanaan.") });
  expect(withoutPlace).not.toHaveProperty("see");
  // The place that the officer has written down meanwhile is not wiped by a form that showed none.
  const [place, written] = ["Aula Dinas, Gerung", "Gedung Serbaguna, Labuapi"];
  await db().programme.update({ where: { id: programmeId }, data: { place: written } });
  const unseen = { ...withoutRecord, place, version: formVersion({ place: "" }) };
  const sentence = expect.stringContaining(`tempat pelaksanaan (kini “${written}”)`);
  expect(await completeProgrammeDuty(desk.jafung, unseen)).toMatchObject({ code: "changed_meanwhile", sentence });
  await must(completeProgrammeDuty(desk.jafung, { ...unseen, version: formVersion({ place: written }) }));
  await endOpenDuty(desk, programmeId);
  await endOpenDuty(desk, programmeId);
  const decree = "pelatihan.2.kadis.approve";
  await must(actOnProgramme(desk.kadis, { programmeId, command: { type: "claim", duty: decree } }));
  const undated = { programmeId, duty: decree, settles: [] };
  expect(await completeProgrammeDuty(desk.kadis, undated)).toMatchObject({
    code: "record_missing",
    errors: { date: expect.any(String) },
  });
  expect(await completeProgrammeDuty(desk.kadis, { ...undated, date: "2026-11-24" })).toMatchObject({
    code: "date_ahead",
    errors: { date: "Tanggal surat tidak boleh sesudah hari ini." },
  });
  await must(
    completeProgrammeDuty(desk.kadis, { programmeId, duty: decree, settles: [], number: "SK/1", date: "2026-11-23" }),
  );

  // The list is approved: nobody moves up by themselves any more; a substitute owes papers.
  const [out] = await held();
  await must(
    releaseSeat(desk.pelaksana, { programmeId, applicationId: out?.applicationId as string, reason: "Sakit keras." }),
  );
  expect((await held()).length).toBe(QUOTA - 1);
  const comes = applicants[QUOTA + 1]?.applicationId as string;
  const swap = {
    programmeId,
    outApplicationId: out?.applicationId,
    inApplicationId: comes,
    reason: "Menggantikan yang sakit.",
  };
  expect(await gatherFirst(desk.pelaksana, { programmeId, count: 1 })).toMatchObject({ code: "list_approved" });
  await must(substituteParticipant(desk.pelaksana, { ...swap, outApplicationId: undefined }));
  expect((await held()).length).toBe(QUOTA);

  // Row 3: letters, per addressee; row 4: handed over; row 5: the place.
  const letters = "pelatihan.3.pelaksana.perform";
  await must(actOnProgramme(desk.pelaksana, { programmeId, command: { type: "claim", duty: letters } }));
  const ended = { programmeId, duty: letters, settles: [] };
  expect(await completeProgrammeDuty(desk.pelaksana, ended)).toMatchObject({ code: "letters_missing" });
  expect((await must(makeLetters(desk.pelaksana, { programmeId }))).value.made).toBe(QUOTA + 2);
  expect((await must(makeLetters(desk.pelaksana, { programmeId }))).value.made).toBe(0);
  clock.tick(1);
  await must(numberPaper(desk.kadis, { kind: "addendum-keputusan", kegiatan: programmeId, date: "2026-11-23" }));
  await must(completeProgrammeDuty(desk.pelaksana, ended));
  for (let i = 0; i < 3; i += 1) await endOpenDuty(desk, programmeId);
  const delivery = "pelatihan.4.pelaksana.perform";
  await must(actOnProgramme(desk.pelaksana, { programmeId, command: { type: "claim", duty: delivery } }));
  expect(await completeProgrammeDuty(desk.pelaksana, { programmeId, duty: delivery, settles: [] })).toMatchObject({
    code: "deliveries_missing",
  });
  const all = await db().programmeLetter.findMany({ where: { programmeId }, select: { id: true } });
  const letterId = all.map((letter) => letter.id);
  const how = { deliveredOn: "2026-11-23", deliveredBy: "by_hand", deliveredTo: "", note: "" } as const;
  const seen = await listLetters(desk.pelaksana, programmeId, 1);
  await must(
    recordDelivery(desk.pelaksana, { programmeId, letterId: letterId.slice(0, 1), ...how, deliveredBy: "post" }),
  );
  // Whoever had the list open before hears which letter is recorded otherwise, and the next press records all of them.
  const handing = { programmeId, letterId, ...how, version: seen?.version };
  const overtaken = await recordDelivery(desk.pelaksana, handing);
  if (overtaken.ok || !("values" in overtaken)) throw new Error("recorded over what was recorded");
  expect(overtaken.sentence).toMatch(/mengubah surat [^(]+ \(kini Pos, 23 November 2026, kepada [^)]+\)\./);
  expect(await db().programmeLetter.count({ where: { programmeId, deliveredOn: null } })).toBe(letterId.length - 1);
  await must(recordDelivery(desk.pelaksana, { ...handing, ...overtaken.values }));
  await must(completeProgrammeDuty(desk.pelaksana, { programmeId, duty: delivery, settles: [] }));
  await must(
    actOnProgramme(desk.pelaksana, { programmeId, command: { type: "claim", duty: "pelatihan.5.pelaksana.perform" } }),
  );
  const look = (point: string, ready: "ya" | "tidak" | "") => ({ point, ready, note: "" });
  const looks = [look("Kursi dan meja", "tidak"), look("Listrik", "ya"), look("Parkir", "")];
  await must(fillSurvey(desk.pelaksana, { programmeId, points: looks }));
  // A list that was opened before hears what stands there now, and the next press replaces it.
  const again = { programmeId, points: [look("Kursi dan meja", "ya"), look("Listrik", "")] };
  const blank = formVersion(shownSurvey(["Kursi dan meja", "Listrik"], []));
  for (const version of [blank, ""]) {
    const late = await fillSurvey(desk.pelaksana, { ...again, version });
    expect(late).toMatchObject({ code: "changed_meanwhile" });
    expect("sentence" in late && late.sentence).toContain("mengubah Kursi dan meja (kini belum siap).");
    if (version === "" && !late.ok && "values" in late)
      await must(fillSurvey(desk.pelaksana, { ...again, ...late.values }));
  }
  const survey = await db().programmeLine.findMany({ where: { programmeId, kind: "survey" }, orderBy: { id: "asc" } });
  expect(survey.map((line) => line.data)).toEqual([look("Listrik", "ya"), look("Kursi dan meja", "ya")]);
  await must(
    completeProgrammeDuty(desk.pelaksana, { programmeId, duty: "pelatihan.5.pelaksana.perform", settles: [] }),
  );
  await endOpenDuty(desk, programmeId);

  // Row 6: three days; one misses two of them, that is less than 80 %.
  const seats = (await held()).map((seat) => seat.applicationId);
  const duty = "pelatihan.6.pelaksana.perform";
  await must(actOnProgramme(desk.pelaksana, { programmeId, command: { type: "claim", duty } }));
  const day = (date: string, absent: string[] = []) =>
    recordAttendance(desk.pelaksana, {
      programmeId,
      day: date,
      applicationId: seats,
      back: 1,
      present: seats.filter((id) => !absent.includes(id)),
    });
  expect(await day("2026-12-14")).toMatchObject({ ok: false, code: "not_begun" });
  clock.tick(24 * 60 * 24);
  await must(day("2026-12-14"));
  await must(day("2026-12-15", [seats[0] as string]));
  expect(await completeProgrammeDuty(desk.pelaksana, { programmeId, duty, settles: [] })).toMatchObject({
    code: "attendance_missing",
  });
  await must(day("2026-12-16", [seats[0] as string]));
  const opened = await listParticipants(desk.pelaksana, programmeId, 1);
  await must(day("2026-12-16"));
  const [first, second] = seats as [string, string];
  const later = await recordAttendance(desk.pelaksana, {
    programmeId,
    day: "2026-12-16",
    applicationId: seats,
    back: 1,
    present: seats.slice(2),
    version: opened.versions.days["2026-12-16"],
  });
  if (later.ok || !("values" in later)) throw new Error("wiped what another officer had marked");
  expect(later.sentence).toContain("(kini hadir)");
  // The other's mark follows, the own one stays as it was chosen.
  expect(later.values).toMatchObject({ present: seats.filter((id) => id !== second) });
  await must(day("2026-12-16", [first]));
  const some = seats.slice(0, 2);
  await must(
    recordScores(desk.pelaksana, { programmeId, applicationId: some, before: [40, null], after: [80, 75], back: 1 }),
  );
  const scored = { programmeId, applicationId: some, before: [null, 50], after: [60, null], back: 1 };
  const rescored = await recordScores(desk.pelaksana, { ...scored, version: opened.versions.scores });
  if (rescored.ok || !("values" in rescored)) throw new Error("wiped what another officer had written");
  expect(rescored.sentence).toContain("sesudah (kini “80”)");
  expect(rescored.values).toMatchObject({ before: ["40", "50"], after: ["60", "75"] });
  await must(recordOutcomes(desk.pelaksana, { programmeId, outcome: "by_attendance" }));
  await must(completeProgrammeDuty(desk.pelaksana, { programmeId, duty, settles: [] }));
  await endOpenDuty(desk, programmeId);
  await endOpenDuty(desk, programmeId);
  expect(
    await recordOutcome(desk.pelaksana, { programmeId, applicationId: seats[0] as string, outcome: "attended" }),
  ).toMatchObject({
    code: "no_right",
  });
  await must(actOnProgramme(desk.pelaksana, { programmeId, command: { type: "finish", settles: [] } }));

  // Each application is closed with its own outcome, by its own and the programme's history.
  const closed = await held();
  expect(new Set(closed.map((seat) => seat.application.status))).toEqual(new Set(["completed"]));
  expect(closed[0]?.application.outcome).toBe("absent");
  expect(closed.slice(1).every((seat) => seat.application.outcome === "attended")).toBe(true);
  for (const id of [seats[0] as string, seats[1] as string, leaver]) {
    const shadow = await db().application.findUniqueOrThrow({
      where: { id },
      select: { status: true, outcome: true, runId: true },
    });
    const run = await readRun(db(), shadow.runId);
    const state = fold(run.definition, run.history, await seatRuns(db(), id));
    expect([state.status, state.outcome?.outcome ?? null]).toEqual([shadow.status, shadow.outcome]);
  }

  // A correction after the end, by who approved last, with a reason.
  const corrected = { programmeId, applicationId: seats[0] as string, outcome: "attended" as const };
  expect(await recordOutcome(desk.kabid, corrected)).toMatchObject({ code: "reason_required" });
  // Whoever opened the form before anything was recorded hears what stands there now, with a reason or without.
  for (const note of [undefined, "Menurut saya hadir."]) {
    const unaware = await recordOutcome(desk.kabid, { ...corrected, note, version: formVersion({ outcome: null }) });
    expect("sentence" in unaware && unaware.sentence).toContain("hasil (kini tidak hadir)");
  }
  await must(recordOutcome(desk.kabid, { ...corrected, note: "Absen manual menunjukkan hadir." }));

  // Everybody who sat there was told of the end once, however often the job is worked.
  const job = {
    programmeId,
    sequence: (await ownState(programmeId)).lastSeq,
    tells: [{ about: "completed", row: null }],
  };
  for (let i = 0; i < 2; i += 1) await tellParticipants(systemContext("test"), job, 7);
  const told = await db().notice.findMany({
    where: { dedupeKey: { contains: ":completed" }, runId: await runOf(programmeId) },
  });
  expect(told.filter((notice) => notice.channel === "portal")).toHaveLength(QUOTA);
  expect(told.filter((notice) => notice.channel === "mail")).toHaveLength(QUOTA);
}, 120_000);

async function runOf(programmeId: string) {
  return (await db().programme.findUniqueOrThrow({ where: { id: programmeId }, select: { runId: true } })).runId;
}

async function ownState(programmeId: string) {
  const run = await readRun(db(), await runOf(programmeId));
  return fold(run.definition, run.history);
}
