import { expect, test } from "vitest";
import { recordOutcomes } from "@/lib/features/outcomes/outcomes.commands";
import { actOnProgramme } from "@/lib/features/programmes/programmes.commands";
import { tellParticipants } from "@/lib/features/programmes/tell-participants.command";
import { addEntry } from "@/lib/features/records/records.commands";
import { systemContext } from "@/lib/platform/context";
import { db } from "@/lib/platform/db";
import { useDatabase } from "@/lib/testing";
import { makeClock } from "@/lib/testing/office";
import { cloneAccepted, endOpenDuty, givenAccepted, givenDesk, givenProgramme, must } from "@/lib/testing/programmes";
import { countStatements } from "@/lib/testing/statements";
import { gatherFirst } from "./gathering.commands";

useDatabase();

const APPLICANTS = 2000;

test(`${APPLICANTS} applicants: each step takes as many statements as for a handful`, async () => {
  const clock = makeClock();
  const desk = await givenDesk(clock);
  const first = await givenAccepted("promosi", clock, desk, { email: "p@contoh.test" });
  await cloneAccepted(first.applicationId, APPLICANTS - 1);
  clock.tick(APPLICANTS);
  const programmeId = await givenProgramme(desk.seksi, { type: "promotion", quota: APPLICANTS });
  const gather = (count: number) => countStatements(() => must(gatherFirst(desk.seksi, { programmeId, count })));

  const few = await gather(5);
  const many = await gather(100);
  expect(many.answer.value.seated).toBe(100);
  expect(many.statements).toBeLessThanOrEqual(few.statements + 2);
  for (let seated = 105; seated < APPLICANTS; seated += 100) await gather(100);
  expect(await db().seat.count({ where: { programmeId } })).toBe(APPLICANTS);

  const start = { programmeId, command: { type: "start" } } as const;
  const started = await countStatements(() => must(actOnProgramme(desk.seksi, start)));
  expect(started.statements).toBeLessThan(40);
  const duty = "fasilitasi.3.seksi.perform";
  await must(actOnProgramme(desk.seksi, { programmeId, command: { type: "claim", duty } }));
  const slot = { date: "2026-12-14", hours: "09.00-12.00", activity: "Pameran", place: "" };
  await must(addEntry(desk.seksi, { programmeId, kind: "slot", data: slot }));
  await must(actOnProgramme(desk.seksi, { programmeId, command: { type: "release", duty } }));
  for (let i = 0; i < 3; i += 1) await endOpenDuty(desk, programmeId);

  clock.tick(22 * 24 * 60);
  const outcomes = await countStatements(() => must(recordOutcomes(desk.seksi, { programmeId, outcome: "appeared" })));
  expect(outcomes.answer.value).toMatchObject({ recorded: 200, left: APPLICANTS - 200 });
  expect(outcomes.statements).toBeLessThan(45);
  let left = APPLICANTS;
  while (left > 0) left = (await must(recordOutcomes(desk.seksi, { programmeId, outcome: "appeared" }))).value.left;

  clock.tick(3 * 24 * 60);
  const finish = { programmeId, command: { type: "finish" as const, settles: [] } };
  const finished = await countStatements(() => must(actOnProgramme(desk.seksi, finish)));
  expect(finished.statements).toBeLessThan(40);
  expect(await db().application.count({ where: { status: "completed", outcome: "appeared" } })).toBe(APPLICANTS);

  const { runId } = await db().programme.findUniqueOrThrow({ where: { id: programmeId }, select: { runId: true } });
  const { lastSequence } = await db().run.findUniqueOrThrow({ where: { id: runId }, select: { lastSequence: true } });
  const tells = [{ about: "completed", row: null }];
  const told = await countStatements(() =>
    tellParticipants(systemContext("test"), { programmeId, sequence: lastSequence, tells }),
  );
  expect(told.statements).toBeLessThan(APPLICANTS / 10);
  expect(await db().notice.count({ where: { runId, dedupeKey: { contains: ":completed:" } } })).toBe(2 * APPLICANTS);
}, 120_000);
