import { expect, test } from "vitest";
import { gatherChosen, substituteParticipant } from "@/lib/features/gathering/gathering.commands";
import { recordAttendance, recordOutcome, recordOutcomes } from "@/lib/features/outcomes/outcomes.commands";
import { answerInvitation } from "@/lib/features/tracking/tracking.commands";
import { db } from "@/lib/platform/db";
import { newRequestId } from "@/lib/platform/request-id";
import { useDatabase } from "@/lib/testing";
import { makeClock } from "@/lib/testing/office";
import { givenAccepted, givenDesk, givenProgramme, must } from "@/lib/testing/programmes";
import { walkProgramme } from "@/lib/testing/public-programmes";
import { actOnProgramme, rescheduleProgramme } from "./programmes.commands";

useDatabase({ each: true });

/** Minutes from the start of the tests' clock (23 November, 09.00 WITA) to a time of a day in WITA. */
const until = (clock: ReturnType<typeof makeClock>, moment: string) =>
  clock.tick((Date.parse(`${moment}+08:00`) - clock.now().getTime()) / 60_000);

test("an event of one day: nothing of it a second before midnight, no end before the next midnight", async () => {
  const clock = makeClock();
  const desk = await givenDesk(clock);
  const { applicationId, citizen, reference } = await givenAccepted("promosi", clock, desk);
  const days = { firstDay: "2026-12-13", lastDay: "2026-12-13" };
  const programmeId = await givenProgramme(desk.seksi, { type: "promotion", quota: 3, ...days });
  const start = () => actOnProgramme(desk.seksi, { programmeId, command: { type: "start" } });
  const finish = () => actOnProgramme(desk.seksi, { programmeId, command: { type: "finish", settles: [] } });
  const appeared = () => recordOutcome(desk.seksi, { programmeId, applicationId, outcome: "appeared" });
  const says = (coming: "ya" | "tidak") =>
    answerInvitation(citizen, { reference, requestId: newRequestId(), programmeId, coming });

  expect(await start()).toMatchObject({ code: "nobody_seated" });
  await must(gatherChosen(desk.seksi, { programmeId, applicationId: [applicationId] }));
  await must(start());
  await walkProgramme(desk, programmeId);
  until(clock, "2026-12-12T23:59:59");
  expect(await appeared()).toMatchObject({ code: "not_begun" });
  expect(await recordOutcomes(desk.seksi, { programmeId, outcome: "cancelled" })).toMatchObject({ code: "not_begun" });
  await must(says("ya"));
  until(clock, "2026-12-13T00:00:00");
  expect(await says("tidak")).toMatchObject({ code: "first_day_reached" });
  await must(appeared());

  until(clock, "2026-12-13T23:59:59");
  expect(await finish()).toMatchObject({ code: "not_over" });
  until(clock, "2026-12-14T00:00:00");
  await must(finish());
});

test("a class of four days that moves: what counts are the present days, also where it moves back", async () => {
  const clock = makeClock();
  const desk = await givenDesk(clock);
  const sent = [];
  for (let index = 0; index < 2; index += 1) sent.push(await givenAccepted("pelatihan", clock, desk));
  const [all, half] = sent.map(({ applicationId }) => applicationId) as [string, string];
  const plan = { firstDay: "2026-12-14", lastDay: "2026-12-17" };
  const programmeId = await givenProgramme(desk.pelaksana, { type: "training", quota: 5, ...plan });
  await must(gatherChosen(desk.pelaksana, { programmeId, applicationId: [all, half] }));
  await must(actOnProgramme(desk.pelaksana, { programmeId, command: { type: "start" } }));
  await walkProgramme(desk, programmeId, "attendance");
  const day = (day: string, ...present: string[]) =>
    recordAttendance(desk.pelaksana, { programmeId, day, applicationId: [all, half], present, back: 1 });
  const move = (firstDay: string, lastDay: string) =>
    rescheduleProgramme(desk.pelaksana, { programmeId, firstDay, lastDay, hours: "", reason: "Gempa." });
  const counted = async () => {
    const seats = await db().seat.findMany({
      where: { programmeId },
      select: { applicationId: true, daysPresent: true },
    });
    return [all, half].map((id) => seats.find(({ applicationId }) => applicationId === id)?.daysPresent);
  };
  until(clock, "2026-12-14T17:00:00");
  await must(day("2026-12-14", all));
  // Moved by mistake and back on the same day: what was written down of its old days counts again.
  await must(move("2026-12-21", "2026-12-24"));
  expect(await counted()).toEqual([0, 0]);
  expect(await day("2026-12-14", all, half)).toMatchObject({ code: "not_begun" });
  await must(move("2026-12-14", "2026-12-17"));
  expect(await counted()).toEqual([1, 0]);
  until(clock, "2026-12-15T17:00:00");
  await must(day("2026-12-14", all, half));
  await must(day("2026-12-15", all, half));
  for (const outside of ["2026-12-13", "2026-12-18"])
    expect(await day(outside, all)).toMatchObject({ code: "day_not_held" });
  expect(await day("2026-12-16", all)).toMatchObject({ code: "invalid_date" });

  await must(move("2026-12-15", "2026-12-18"));
  expect(await counted()).toEqual([1, 1]);
  expect(await day("2026-12-14", all)).toMatchObject({ code: "day_not_held" });
  // Its first day is over by now, but somebody was there: a slip can be undone. A day on which nobody was is no day of it.
  expect(await move("2026-12-13", "2026-12-17")).toMatchObject({ code: "day_past" });
  await must(move("2026-12-14", "2026-12-17"));
  expect(await counted()).toEqual([2, 2]);
  await must(move("2026-12-15", "2026-12-18"));
  until(clock, "2026-12-18T17:00:00");
  for (const held of ["2026-12-16", "2026-12-17"]) await must(day(held, all));
  await must(day("2026-12-18", all, half));
  expect(await counted()).toEqual([4, 2]);
  await must(recordOutcomes(desk.pelaksana, { programmeId, outcome: "by_attendance" }));
  // Whoever was told an outcome does not wait for a class that is yet to come.
  expect(await move("2026-12-28", "2026-12-29")).toMatchObject({ code: "outcomes_given" });
  const outcomes = await db().application.findMany({
    where: { id: { in: [all, half] } },
    select: { id: true, outcome: true },
  });
  expect(new Map(outcomes.map(({ id, outcome }) => [id, outcome]))).toEqual(
    new Map([
      [all, "attended"],
      [half, "absent"],
    ]),
  );
});

test("each service's programmes take that service's applications alone: gathered, mixed in, as a substitute, marked", async () => {
  const clock = makeClock();
  const desk = await givenDesk(clock);
  const KINDS = [
    ["lapak", "stall_proposal"],
    ["peralatan", "equipment_proposal"],
    ["promosi", "promotion"],
    ["pelatihan", "training"],
  ] as const;
  const made = [];
  for (const [slug, type] of KINDS) {
    const officer = type === "training" ? desk.pelaksana : desk.seksi;
    const { applicationId } = await givenAccepted(slug, clock, desk);
    made.push({ slug, officer, applicationId, programmeId: await givenProgramme(officer, { type, quota: 5 }) });
  }
  for (const of of made) {
    const { officer, programmeId } = of;
    for (const { slug, applicationId } of made.filter((one) => one !== of)) {
      const refused = await gatherChosen(officer, { programmeId, applicationId: [applicationId] });
      const sameSop = slug !== "pelatihan" && of.slug !== "pelatihan";
      expect(refused).toMatchObject({ code: sameSop ? "other_service" : "other_run" });
    }
  }
  for (const { officer, programmeId } of made) {
    const mixed = await must(
      gatherChosen(officer, { programmeId, applicationId: made.map((one) => one.applicationId) }),
    );
    expect(mixed.value.seated).toBe(1);
    await must(actOnProgramme(officer, { programmeId, command: { type: "start" } }));
  }
  const [stall, , event] = made as [(typeof made)[0], (typeof made)[0], (typeof made)[0]];
  const strange = { programmeId: event.programmeId, applicationId: stall.applicationId, outcome: "appeared" } as const;
  expect(await recordOutcome(desk.seksi, strange)).toMatchObject({ code: "no_seat" });
  await walkProgramme(desk, event.programmeId);
  const swap = { programmeId: event.programmeId, outApplicationId: event.applicationId, reason: "Sakit." };
  const other = await givenAccepted("lapak", clock, desk);
  expect(await substituteParticipant(desk.seksi, { ...swap, inApplicationId: other.applicationId })).toMatchObject({
    code: "other_service",
  });
  expect(await db().seat.count({ where: { programmeId: event.programmeId, releasedAt: null } })).toBe(1);
});
