import fc from "fast-check";
import { expect, test } from "vitest";
import { readRun } from "@/lib/cases/runs";
import { seatRuns } from "@/lib/cases/seats";
import { fold } from "@/lib/domain/workflow";
import { actOnCase } from "@/lib/features/desk/case.commands";
import { editProgramme } from "@/lib/features/programmes/programmes.commands";
import { answerInvitation, withdrawApplication } from "@/lib/features/tracking/tracking.commands";
import { db } from "@/lib/platform/db";
import { newRequestId } from "@/lib/platform/request-id";
import { useDatabase } from "@/lib/testing";
import { makeClock } from "@/lib/testing/office";
import { givenAccepted, givenDesk, givenProgramme, nextNik } from "@/lib/testing/programmes";
import { gatherChosen, gatherFirst, releaseSeat } from "./gathering.commands";

useDatabase({ each: true });

const APPLICATIONS = 14;
const FREES = ["no", "withdraw", "release", "reject"] as const;
const steps = fc.array(
  fc.record({
    what: fc.constantFrom("gather", "gather", "gather", "first", "quota", "release", "no", ...FREES),
    who: fc.nat(APPLICATIONS - 1),
    many: fc.integer({ min: 1, max: 9 }),
  }),
  { minLength: 20, maxLength: 30 },
);

/** A line of fourteen applications, of which three times two are of one person. */
async function scene() {
  const clock = makeClock();
  const desk = await givenDesk(clock);
  const line: Awaited<ReturnType<typeof givenAccepted>>[] = [];
  const niks = Array.from({ length: APPLICATIONS - 3 }, () => nextNik());
  for (let index = 0; index < APPLICATIONS; index += 1) {
    clock.tick(1);
    line.push(await givenAccepted("promosi", clock, desk, { nik: niks[index % niks.length] as string }));
  }
  return { desk, line, programmeId: await givenProgramme(desk.seksi, { type: "promotion", quota: 7 }) };
}

type Scene = Awaited<ReturnType<typeof scene>>;

function press(
  { desk: { seksi }, line, programmeId }: Scene,
  { what, who, many }: { what: string; who: number; many: number },
) {
  const { applicationId, reference, citizen } = line[who] as Scene["line"][number];
  const own = { reference, requestId: newRequestId() };
  const reason = "Langkah acak.";
  if (what === "no") return answerInvitation(citizen, { ...own, programmeId, coming: "tidak" });
  if (what === "withdraw") return withdrawApplication(citizen, { ...own, sure: "ya" });
  if (what === "release") return releaseSeat(seksi, { programmeId, applicationId, reason });
  if (what === "reject") return actOnCase(seksi, { reference, command: { type: "reject", reason } });
  if (what === "first") return gatherFirst(seksi, { programmeId, count: 1, passingReason: reason });
  const facts = { title: "Kegiatan contoh", description: "", hours: "09.00-15.00", budgetLine: "", quota: many };
  if (what === "quota") return editProgramme(seksi, { programmeId, ...facts, place: "Aula Dinas, Gerung" });
  return gatherChosen(seksi, { programmeId, applicationId: [applicationId], passingReason: reason });
}

async function look({ line, programmeId }: Scene) {
  const { quota, seatsTaken } = await db().programme.findUniqueOrThrow({ where: { id: programmeId } });
  const seats = await db().seat.findMany({
    where: { programmeId, releasedAt: null },
    select: { applicationId: true, application: { select: { nikHash: true } } },
  });
  expect(seats.length).toBe(seatsTaken);
  expect(seats.length).toBeLessThanOrEqual(quota);
  expect(new Set(seats.map(({ application }) => application.nikHash)).size).toBe(seats.length);
  const held = new Set(seats.map(({ applicationId }) => applicationId));
  for (const { applicationId, runId } of line) {
    const run = await readRun(db(), runId);
    const state = fold(run.definition, run.history, await seatRuns(db(), applicationId));
    expect(state.seat !== null).toBe(held.has(applicationId));
  }
  return { quota, taken: seatsTaken, held };
}

test("whatever is pressed in whatever order, nobody sits twice, and a seat that falls free calls one at most", async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (presses) => {
      const at = await scene();
      let before = await look(at);
      for (const one of presses) {
        const { applicationId } = at.line[one.who] as Scene["line"][number];
        const { ok } = await press(at, one);
        const after = await look(at);
        const came = [...after.held].filter((id) => !before.held.has(id)).length;
        const freed = (FREES as readonly string[]).includes(one.what) && before.held.has(applicationId) && ok;
        if (!ok) expect(after).toEqual(before);
        else if (freed) expect([came <= 1, after.held.has(applicationId)]).toEqual([true, false]);
        else if (one.what === "quota")
          expect(came).toBeLessThanOrEqual(before.taken < before.quota ? 0 : Math.max(0, one.many - before.quota));
        else if (one.what !== "gather" && one.what !== "first") expect(came).toBe(0);
        before = after;
      }
    }),
    { numRuns: 5, endOnFailure: true },
  );
});
