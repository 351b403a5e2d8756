import { expect, test } from "vitest";
import { gatherChosen } from "@/lib/features/gathering/gathering.commands";
import { answerInvitation, withdrawApplication } from "@/lib/features/tracking/tracking.commands";
import { db } from "@/lib/platform/db";
import { newRequestId } from "@/lib/platform/request-id";
import { useDatabase } from "@/lib/testing";
import { makeClock } from "@/lib/testing/office";
import { givenAccepted, givenDesk, givenProgramme, must } from "@/lib/testing/programmes";
import { createProgramme, openProgramme, rescheduleProgramme } from "./programmes.commands";

useDatabase({ each: true });

test("nobody is invited to yesterday: opening and moving say which day has gone by", async () => {
  const { seksi } = await givenDesk(makeClock());
  const facts = { title: "Pasar malam", description: "", hours: "", place: "", budgetLine: "" };
  const days = { firstDay: "2026-11-20", lastDay: "2026-11-21" };
  const { value } = await must(createProgramme(seksi, { type: "promotion", quota: 3, ...facts, ...days }));
  expect(await openProgramme(seksi, value)).toMatchObject({ code: "day_past" });

  const programmeId = await givenProgramme(seksi, { type: "promotion", quota: 3 });
  const moved = { programmeId, ...days, hours: "", reason: "Bentrok dengan hari pasar." };
  const answer = await rescheduleProgramme(seksi, moved);
  expect(answer).toMatchObject({ code: "day_past", errors: { firstDay: expect.stringContaining("sudah lewat") } });
  expect((await db().programme.findUniqueOrThrow({ where: { id: programmeId } })).firstDay).toEqual(
    new Date("2026-12-14"),
  );
});

test("two who leave at once free two seats, for two of the line; from the first day on nobody leaves or comes", async () => {
  const clock = makeClock();
  const desk = await givenDesk(clock);
  const people = [];
  for (let index = 0; index < 6; index += 1) {
    clock.tick(1);
    people.push(await givenAccepted("promosi", clock, desk));
  }
  const [a, b, c, , , last] = people;
  if (!a || !b || !c || !last) throw new Error("nobody came");
  const programmeId = await givenProgramme(desk.seksi, { type: "promotion", quota: 5 });
  const first = [a, b, c].map(({ applicationId }) => applicationId);
  await must(gatherChosen(desk.seksi, { programmeId, applicationId: first }));
  const leave = (who: typeof a) => ({ reference: who.reference, requestId: newRequestId() });
  const declines = (who: typeof a) => answerInvitation(who.citizen, { ...leave(who), programmeId, coming: "tidak" });
  const withdraws = (who: typeof a) => withdrawApplication(who.citizen, { ...leave(who), sure: "ya" });
  await Promise.all([must(declines(a)), must(withdraws(b))]);
  expect(await db().seat.count({ where: { programmeId, releasedAt: null } })).toBe(3);

  clock.tick(21 * 24 * 60);
  expect(await declines(c)).toMatchObject({ code: "first_day_reached" });
  expect(await withdraws(c)).toMatchObject({ code: "first_day_reached" });
  const late = { programmeId, applicationId: [last.applicationId] };
  expect(await gatherChosen(desk.seksi, late)).toMatchObject({ code: "first_day_reached" });
});
