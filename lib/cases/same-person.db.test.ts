import { expect, test } from "vitest";
import { listCases } from "@/lib/features/case-list/case-list.queries";
import { findCase } from "@/lib/features/desk/case.queries";
import { listQueue } from "@/lib/features/desk/queue.queries";
import { gatherChosen, releaseSeat, substituteParticipant } from "@/lib/features/gathering/gathering.commands";
import { listWaiting } from "@/lib/features/gathering/gathering.queries";
import { actOnProgramme } from "@/lib/features/programmes/programmes.commands";
import { withdrawApplication } from "@/lib/features/tracking/tracking.commands";
import { db } from "@/lib/platform/db";
import { newRequestId } from "@/lib/platform/request-id";
import { useDatabase } from "@/lib/testing";
import { answersOf, givenApplication, makeClock } from "@/lib/testing/office";
import { givenAccepted, givenDesk, givenProgramme, must, nextNik } from "@/lib/testing/programmes";
import { givenPublicProgramme, walkProgramme } from "@/lib/testing/public-programmes";

useDatabase({ each: true });

async function scene() {
  const clock = makeClock();
  const desk = await givenDesk(clock);
  const nik = nextNik();
  const first = await givenAccepted("pelatihan", clock, desk, { nik });
  clock.tick(5);
  const second = await givenAccepted("pelatihan", clock, desk, { nik });
  clock.tick(5);
  const stranger = await givenAccepted("pelatihan", clock, desk);
  const programmeId = await givenProgramme(desk.pelaksana, { type: "training", quota: 10 });
  return { clock, desk, nik, first, second, stranger, programmeId };
}

test("one person holds one seat: gathering refuses the second by name and takes everybody else", async () => {
  const { desk, first, second, stranger, programmeId } = await scene();
  const applicationId = [first, second, stranger].map((sent) => sent.applicationId);
  const gathered = await must(gatherChosen(desk.pelaksana, { programmeId, applicationId }));
  expect(gathered.value).toMatchObject({
    seated: 2,
    refusals: [{ reference: second.reference, code: "person_seated", named: [first.reference] }],
  });
  expect(await db().seat.count({ where: { programmeId, releasedAt: null } })).toBe(2);
});

test("a freed seat passes over who sits there by another application, and only as many move up as were freed", async () => {
  const { clock, desk, first, second, stranger, programmeId } = await scene();
  const more = [];
  clock.tick(1);
  for (let index = 0; index < 3; index += 1) {
    more.push(await givenAccepted("pelatihan", clock, desk));
    clock.tick(1);
  }
  const seated = [first, stranger].map((sent) => sent.applicationId);
  await must(gatherChosen(desk.pelaksana, { programmeId, applicationId: seated }));
  const out = { programmeId, applicationId: stranger.applicationId, reason: "Tidak bisa hadir." };
  await must(releaseSeat(desk.pelaksana, out));
  const holders = await db().seat.findMany({
    where: { programmeId, releasedAt: null },
    select: { applicationId: true },
  });
  // Two sat, one left, one came: eight seats that nobody freed stay the officer's to give.
  expect(holders.map((seat) => seat.applicationId).sort()).toEqual(
    [first.applicationId, more[0]?.applicationId].sort(),
  );
  expect(holders.some((seat) => seat.applicationId === second.applicationId)).toBe(false);
});

test("nor does the second come in for somebody else, once the list is approved; for the first it does", async () => {
  const { desk, first, second, stranger } = await scene();
  const programmeId = await givenPublicProgramme(desk.pelaksana, { title: "Kelas kue" });
  const applicationId = [first, stranger].map((sent) => sent.applicationId);
  await must(gatherChosen(desk.pelaksana, { programmeId, applicationId, passingReason: "Contoh." }));
  await must(actOnProgramme(desk.pelaksana, { programmeId, command: { type: "start" } }));
  await walkProgramme(desk, programmeId, "letters");
  const swap = { programmeId, inApplicationId: second.applicationId, reason: "Sakit." };
  const out = { ...swap, outApplicationId: stranger.applicationId };
  expect(await substituteParticipant(desk.pelaksana, out)).toMatchObject({
    ok: false,
    code: "person_seated",
    named: [first.reference],
  });
  await must(substituteParticipant(desk.pelaksana, { ...swap, outApplicationId: first.applicationId }));
  const seats = await db().seat.findMany({ where: { programmeId, releasedAt: null }, select: { applicationId: true } });
  expect(seats.map((seat) => seat.applicationId).sort()).toEqual([second.applicationId, stranger.applicationId].sort());
});

test("who left is marked so by all their applications; who gave up the one that sat there comes by the other", async () => {
  const { desk, first, second, stranger, programmeId } = await scene();
  await must(
    gatherChosen(desk.pelaksana, { programmeId, applicationId: [first, stranger].map((one) => one.applicationId) }),
  );
  const marks = async () => {
    const { items } = await listWaiting(desk.pelaksana, programmeId, {});
    return Object.fromEntries(items.map(({ reference, leftBefore }) => [reference, leftBefore]));
  };
  expect(await marks()).toEqual({ [second.reference]: false });
  await must(
    releaseSeat(desk.pelaksana, { programmeId, applicationId: first.applicationId, reason: "Tidak bisa hadir." }),
  );
  expect(await marks()).toEqual({ [first.reference]: true, [second.reference]: true });
  const { reference, citizen } = first;
  await must(withdrawApplication(citizen, { reference, requestId: newRequestId(), sure: "ya" }));
  expect(await marks()).toEqual({ [second.reference]: false });
});

test("staff read on the case, in the queue and in the line that the person has asked before", async () => {
  const { clock, desk, nik, first, second, stranger, programmeId } = await scene();
  const third = await givenApplication("pelatihan", clock, { answers: answersOf({ nik }), given: ["ktp"] });
  const view = await findCase(desk.pelaksana, third.reference);
  expect(view?.samePerson.map(({ reference }) => reference)).toEqual([second.reference, first.reference]);
  expect(view?.samePerson.every(({ submittedAt }) => submittedAt instanceof Date)).toBe(true);
  expect((await findCase(desk.pelaksana, stranger.reference))?.samePerson).toEqual([]);
  expect((await listQueue(desk.pelaksana, {})).items.map((item) => [item.reference, item.samePerson])).toEqual([
    [third.reference, view?.samePerson],
  ]);
  const line = (await listWaiting(desk.pelaksana, programmeId, {})).items;
  expect(line.map(({ related }) => related.filter(({ reasons }) => reasons.includes("nik")).length)).toEqual([2, 2, 0]);
});

test("a case that the reader's roles do not open is named without a way to it, on the case, in the queue and in the list", async () => {
  const { clock, desk, nik, first } = await scene();
  const stall = await givenApplication("lapak", clock, { answers: answersOf({ nik }), given: ["ktp"] });
  for (const reader of [desk.seksi, desk.kabid]) {
    const mayOpen = (await findCase(reader, first.reference)) !== null;
    expect(mayOpen).toBe(reader === desk.kabid);
    const others = [
      await findCase(reader, stall.reference),
      (await listQueue(reader, {})).items.find(({ reference }) => reference === stall.reference),
      (await listCases(reader, {}, {})).items.find(
        (item) => item.kind === "application" && item.reference === stall.reference,
      ),
    ].flatMap((place) => (place && "samePerson" in place ? place.samePerson : []));
    expect(others.length).toBeGreaterThan(2);
    expect(others.map((other) => other.mayOpen)).toEqual(others.map(() => mayOpen));
  }
});
