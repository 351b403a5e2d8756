import { expect, test } from "vitest";
import { actOnCase } from "@/lib/features/desk/case.commands";
import { editProgramme } from "@/lib/features/programmes/programmes.commands";
import { answerInvitation, withdrawApplication } from "@/lib/features/tracking/tracking.commands";
import { db } from "@/lib/platform/db";
import { newRequestId } from "@/lib/platform/request-id";
import { useDatabase } from "@/lib/testing";
import { makeClock } from "@/lib/testing/office";
import { givenAccepted, givenDesk, givenProgramme, must, nextNik } from "@/lib/testing/programmes";
import { gatherChosen, releaseSeat } from "./gathering.commands";

useDatabase({ each: true });

type Applicant = Awaited<ReturnType<typeof givenAccepted>>;

/** A promotion with room to spare, and a line; `niks`: who is who, in the order of sending. */
async function scene(niks: string[], quota: number) {
  const clock = makeClock();
  const desk = await givenDesk(clock);
  const line: Applicant[] = [];
  for (const nik of niks) {
    clock.tick(1);
    line.push(await givenAccepted("promosi", clock, desk, { nik }));
  }
  const programmeId = await givenProgramme(desk.seksi, { type: "promotion", quota });
  const at = (index: number) => line[index] as Applicant;
  const gather = (...indexes: number[]) =>
    gatherChosen(desk.seksi, {
      programmeId,
      applicationId: indexes.map((index) => at(index).applicationId),
      passingReason: "Contoh.",
    });
  const seated = async () => {
    const seats = await db().seat.findMany({
      where: { programmeId, releasedAt: null },
      select: { applicationId: true },
    });
    return seats.map(({ applicationId }) => line.findIndex((one) => one.applicationId === applicationId)).sort();
  };
  return { clock, desk, programmeId, at, gather, seated };
}

const people = (count: number) => Array.from({ length: count }, () => nextNik());
const own = ({ reference }: Applicant) => ({ reference, requestId: newRequestId() });

test("whatever frees it, one seat calls one: a rejection, too, and seats nobody had stay free", async () => {
  const { desk, at, gather, seated } = await scene(people(7), 6);
  await must(gather(0, 1, 2));
  const reject = { type: "reject", reason: "Usahanya sudah tutup." } as const;
  await must(actOnCase(desk.seksi, { reference: at(1).reference, command: reject }));
  expect(await seated()).toEqual([0, 2, 3]);
});

test("more seats call as many as were added where all were taken, nobody where some were free", async () => {
  const { desk, programmeId, gather, seated } = await scene(people(7), 3);
  const facts = { programmeId, title: "Kegiatan contoh", description: "", hours: "09.00-15.00", budgetLine: "" };
  const seats = (quota: number) => editProgramme(desk.seksi, { ...facts, place: "Aula Dinas, Gerung", quota });
  await must(gather(0, 1));
  await must(seats(6));
  expect(await seated()).toEqual([0, 1]);
  expect(await seats(1)).toMatchObject({ ok: false, code: "invalid_quota" });
  await must(seats(2));
  await must(seats(4));
  expect(await seated()).toEqual([0, 1, 2, 3]);
});

test("whoever said no is not called by their other application, and the officer may still seat it", async () => {
  const nik = nextNik();
  const { desk, programmeId, at, gather, seated } = await scene([nik, nik, ...people(3)], 4);
  await must(gather(0, 2));
  await must(answerInvitation(at(0).citizen, { ...own(at(0)), programmeId, coming: "tidak" }));
  expect(await seated()).toEqual([2, 3]);
  const out = { programmeId, applicationId: at(2).applicationId, reason: "Sudah ikut pameran lain." };
  await must(releaseSeat(desk.seksi, out));
  expect(await seated()).toEqual([3, 4]);
  await must(gather(1));
  expect(await seated()).toEqual([1, 3, 4]);
});

test("who withdraws one of two applications keeps the place of the other", async () => {
  const nik = nextNik();
  const { at, gather, seated } = await scene([nik, nik, ...people(2)], 4);
  await must(gather(0));
  await must(withdrawApplication(at(0).citizen, { ...own(at(0)), sure: "ya" }));
  expect(await seated()).toEqual([1]);
});

test("one person asked by six forms at once, from three officers, sits once; in two programmes, once in each", async () => {
  const nik = nextNik();
  const { desk, gather, seated, at } = await scene(
    Array.from({ length: 6 }, () => nik),
    6,
  );
  const answers = await Promise.all([0, 1, 2, 3, 4, 5].map((index) => gather(index)));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  const held = await seated();
  expect(held).toHaveLength(1);
  const other = await givenProgramme(desk.seksi, { type: "promotion", quota: 6 });
  const rest = [0, 1, 2, 3, 4, 5].filter((index) => !held.includes(index)).map((index) => at(index).applicationId);
  const there = gatherChosen(desk.seksi, { programmeId: other, applicationId: rest });
  expect((await must(there)).value).toMatchObject({ seated: 1, refusals: Array(4).fill({ code: "person_seated" }) });
});
