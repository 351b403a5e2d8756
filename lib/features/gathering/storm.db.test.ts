import { expect, test } from "vitest";
import { readRun } from "@/lib/cases/runs";
import { seatRuns } from "@/lib/cases/seats";
import { fold } from "@/lib/domain/workflow";
import { answerInvitation, withdrawApplication } from "@/lib/features/tracking/tracking.commands";
import { db } from "@/lib/platform/db";
import { newRequestId } from "@/lib/platform/request-id";
import { useDatabase } from "@/lib/testing";
import { makeClock } from "@/lib/testing/office";
import { givenAccepted, givenDesk, givenProgramme } from "@/lib/testing/programmes";
import { gatherChosen, releaseSeat } from "./gathering.commands";

useDatabase({ each: true });

async function scene(applicants: number, quota: number) {
  const clock = makeClock();
  const desk = await givenDesk(clock);
  const all: Awaited<ReturnType<typeof givenAccepted>>[] = [];
  for (let i = 0; i < applicants; i += 1) all.push(await givenAccepted("promosi", clock, desk));
  const programmeId = await givenProgramme(desk.seksi, { type: "promotion", quota });
  return { officer: desk.seksi, all, programmeId };
}

/** I9, and the shadows are what the histories say. */
async function check(programmeId: string, applicationIds: string[], seats: number) {
  const programme = await db().programme.findUniqueOrThrow({ where: { id: programmeId } });
  const held = await db().seat.findMany({ where: { programmeId, releasedAt: null } });
  expect([programme.seatsTaken, held.length]).toEqual([seats, seats]);
  expect(new Set(held.map((seat) => seat.applicationId)).size).toBe(seats);
  for (const id of applicationIds) {
    const shadow = await db().application.findUniqueOrThrow({ where: { id }, select: { status: true, runId: true } });
    const run = await readRun(db(), shadow.runId);
    const state = fold(run.definition, run.history, await seatRuns(db(), id));
    expect(state.status).toBe(shadow.status);
    expect(state.seat !== null).toBe(held.some((seat) => seat.applicationId === id));
  }
}

test("200 gather commands at once for 10 seats: ten are seated, the others hear that it is full", async () => {
  const { officer, all, programmeId } = await scene(40, 10);
  const ids = all.map((item) => item.applicationId);
  const answers = await Promise.all(
    Array.from({ length: 200 }, (_, i) =>
      gatherChosen(officer, { programmeId, applicationId: [ids[i % 40] as string], passingReason: "Storm." }),
    ),
  );
  const codes = answers.map((answer) => (answer.ok ? "seated" : answer.code));
  expect(codes.filter((code) => code === "seated")).toHaveLength(10);
  expect(new Set(codes)).toEqual(new Set(["seated", ...codes.filter((code) => /full|seated|busy/.test(code))]));
  await check(programmeId, ids, 10);
});

test("withdrawals, noes and releases storm against gathering: as many seats as there are, and never one more", async () => {
  const { officer, all, programmeId } = await scene(60, 10);
  const ids = all.map((item) => item.applicationId);
  const at = (i: number) => all[i % 60] as (typeof all)[number];
  const storm = Array.from({ length: 120 }, (_, i) => {
    const { applicationId, reference, citizen } = at(i * 7);
    const own = { reference, requestId: newRequestId() };
    if (i % 6 === 1) return withdrawApplication(citizen, { ...own, sure: "ya" });
    if (i % 6 === 3) return answerInvitation(citizen, { ...own, programmeId, coming: "tidak" });
    if (i % 6 === 5) return releaseSeat(officer, { programmeId, applicationId, reason: "Storm of the test." });
    return gatherChosen(officer, { programmeId, applicationId: [applicationId], passingReason: "Storm of the test." });
  });
  const codes = new Set((await Promise.all(storm)).map((item) => (item.ok ? "done" : item.code)));
  expect(
    [...codes].filter(
      (code) => !["done", "busy", "programme_full", "already_seated", "no_seat", "wrong_state"].includes(code),
    ),
  ).toEqual([]);
  // What the storm left free, the next one who leaves, or the officer, fills: demand suffices.
  const programme = await db().programme.findUniqueOrThrow({ where: { id: programmeId } });
  const waiting = await db().application.findMany({
    where: { id: { in: ids }, status: "waiting_programme", seats: { none: { releasedAt: null } } },
  });
  const free = programme.quota - programme.seatsTaken;
  if (free > 0)
    await gatherChosen(officer, {
      programmeId,
      applicationId: waiting.slice(0, free).map((item) => item.id),
      passingReason: "Storm of the test.",
    });
  await check(programmeId, ids, Math.min(10, programme.seatsTaken + waiting.length));
});
