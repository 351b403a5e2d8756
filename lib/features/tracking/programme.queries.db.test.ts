import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { gatherFirst } from "@/lib/features/gathering/gathering.commands";
import { recordAttendance, recordOutcomes } from "@/lib/features/outcomes/outcomes.commands";
import { actOnProgramme } from "@/lib/features/programmes/programmes.commands";
import { publicContextAt } from "@/lib/platform/context/outside";
import { db, pool } from "@/lib/platform/db";
import { useDatabase } from "@/lib/testing";
import { makeClock } from "@/lib/testing/office";
import { type Desk, givenAccepted, givenDesk, must } from "@/lib/testing/programmes";
import { givenPublicProgramme, walkProgramme } from "@/lib/testing/public-programmes";
import { answerInvitation } from "./tracking.commands";
import { findPublicCase, getOwnCase } from "./tracking.queries";

useDatabase();

type Applicant = Awaited<ReturnType<typeof givenAccepted>>;
const clock = makeClock();
let desk: Desk;
let ani: Applicant;
let budi: Applicant;
let citra: Applicant;
let dewi: Applicant;

async function nextApplicant() {
  clock.tick(1);
  return givenAccepted("pelatihan", clock, desk);
}

beforeAll(async () => {
  desk = await givenDesk(clock);
  ani = await nextApplicant();
  budi = await nextApplicant();
  citra = await nextApplicant();
  dewi = await nextApplicant();
});

const own = (who: Applicant) => getOwnCase(who.citizen);
const offers = async (who: Applicant) => (await own(who)).commands.map((command) => command.type);
const answer = (who: Applicant, programmeId: string, coming: "ya" | "tidak") =>
  answerInvitation(who.citizen, { reference: who.reference, requestId: randomUUID(), programmeId, coming });
const begin = (programmeId: string) => actOnProgramme(desk.pelaksana, { programmeId, command: { type: "start" } });

describe("what an applicant of a class sees at each moment", () => {
  let programmeId: string;
  beforeAll(async () => {
    programmeId = await givenPublicProgramme(desk.pelaksana, { title: "Kelas foto", quota: 2 });
  });

  test("in line: the place, and the class asked for", async () => {
    await db().application.update({ where: { id: citra.applicationId }, data: { wishedProgrammeId: programmeId } });
    expect([(await own(ani)).line, (await own(budi)).line]).toEqual([
      { place: 1, most: false },
      { place: 2, most: false },
    ]);
    expect(await own(citra)).toMatchObject({
      line: { place: 3, most: false },
      wish: { id: programmeId, title: "Kelas foto" },
      programme: null,
      left: null,
    });
  });

  test("gathered: the class with days and place; the others move up", async () => {
    await must(gatherFirst(desk.pelaksana, { programmeId, count: 2 }));
    expect(await own(ani)).toMatchObject({
      status: "waiting_programme",
      line: null,
      letter: null,
      programme: { title: "Kelas foto", moment: "gathered", firstDay: "2026-12-07", place: "Aula Dinas", public: true },
    });
    expect((await own(citra)).line).toEqual({ place: 1, most: false });
  });

  test("before the list is approved a no lets the next in line move up", async () => {
    expect(await answer(budi, programmeId, "tidak")).toMatchObject({ ok: true });
    expect((await own(budi)).left).toMatchObject({ title: "Kelas foto", how: "declined" });
    expect((await own(citra)).programme).toMatchObject({ id: programmeId, moment: "gathered" });
  });

  test("from the list to the invitation with its number and the own letter", async () => {
    const kind = "undangan-peserta";
    await must(begin(programmeId));
    expect((await own(ani)).programme).toMatchObject({ moment: "preparing", letter: null });
    await walkProgramme(desk, programmeId, "letters");
    expect((await own(ani)).programme).toMatchObject({ moment: "listed", letter: null });
    await walkProgramme(desk, programmeId, "survey");
    const { number } = await db().letter.findFirstOrThrow({
      where: { application: { reference: ani.reference }, kind },
    });
    expect(await own(ani)).toMatchObject({
      programme: { moment: "invited", letter: { number, date: "2026-11-23" } },
      letter: { deliveredBy: "by_hand" },
    });
    // The class is in two weeks: nobody is promised an end before it.
    expect((await own(ani)).expectedAt?.toISOString().slice(0, 10)).toBe("2026-12-10");
    expect(await offers(ani)).toEqual(expect.arrayContaining(["confirm_attendance", "release_from_programme"]));
  });

  test("a yes is kept; a no frees the seat and the case waits on", async () => {
    expect(await answer(ani, programmeId, "ya")).toMatchObject({ ok: true });
    expect((await own(ani)).confirmedAt).toEqual(clock.now());
    expect(await offers(ani)).not.toContain("confirm_attendance");
    expect(await answer(citra, programmeId, "tidak")).toMatchObject({ ok: true });
    expect(await own(citra)).toMatchObject({ programme: null, left: { how: "declined" }, status: "waiting_programme" });
    expect((await db().programme.findUniqueOrThrow({ where: { id: programmeId } })).seatsTaken).toBe(1);
  });

  test("held, over, outcome, completed", async () => {
    await walkProgramme(desk, programmeId, "attendance");
    clock.tick(24 * 60 * 14);
    expect((await own(ani)).programme?.moment).toBe("held");
    const { dutyId: duty } = await db().openDuty.findFirstOrThrow({ where: { programmeId } });
    await must(actOnProgramme(desk.pelaksana, { programmeId, command: { type: "claim", duty } }));
    clock.tick(24 * 60 * 3);
    expect((await own(ani)).programme?.moment).toBe("outcome_awaited");
    for (const day of ["2026-12-07", "2026-12-08", "2026-12-09"])
      await must(
        recordAttendance(desk.pelaksana, {
          programmeId,
          day,
          applicationId: [ani.applicationId],
          present: [ani.applicationId],
          back: 1,
        }),
      );
    await must(recordOutcomes(desk.pelaksana, { programmeId, outcome: "by_attendance" }));
    expect(await own(ani)).toMatchObject({ outcome: "attended", programme: { moment: "outcome_recorded" } });
    await must(actOnProgramme(desk.pelaksana, { programmeId, command: { type: "release", duty } }));
    await walkProgramme(desk, programmeId);
    await must(actOnProgramme(desk.pelaksana, { programmeId, command: { type: "finish", settles: [] } }));
    expect(await own(ani)).toMatchObject({ status: "completed", outcome: "attended" });
  });
});

test("a cancelled class: back in the old place, told why; a stranger is not told the reason", async () => {
  const programmeId = await givenPublicProgramme(desk.pelaksana, { title: "Kelas kue", quota: 3 });
  const before = (await own(dewi)).line;
  await must(gatherFirst(desk.pelaksana, { programmeId, count: 3 }));
  expect((await own(dewi)).programme?.moment).toBe("gathered");
  const command = { type: "cancel", reason: "Narasumber sakit" } as const;
  await must(actOnProgramme(desk.kabid, { programmeId, command }));
  expect(await own(dewi)).toMatchObject({
    line: before,
    programme: null,
    left: { title: "Kelas kue", how: "cancelled", reason: "Narasumber sakit" },
  });
  const seen = await findPublicCase(await publicContextAt(clock.now), dewi.reference);
  expect(JSON.stringify(seen)).not.toMatch(/Siti|628123|Narasumber sakit/);
});

test("an event invites with its last approval", async () => {
  const sent = await givenAccepted("promosi", clock, desk);
  const programmeId = await givenPublicProgramme(desk.seksi, { title: "Pameran", type: "promotion" });
  await must(gatherFirst(desk.seksi, { programmeId, count: 1 }));
  await must(actOnProgramme(desk.seksi, { programmeId, command: { type: "start" } }));
  expect((await own(sent)).programme?.moment).toBe("preparing");
  await walkProgramme(desk, programmeId);
  expect((await own(sent)).programme).toMatchObject({ moment: "invited", letter: null });
  expect(await offers(sent)).toContain("confirm_attendance");
});

test("a line of hundreds costs the page no further statement", async () => {
  const ctx = await publicContextAt(clock.now);
  const asked = vi.spyOn(pool(), "query");
  const statements = async () => {
    asked.mockClear();
    await findPublicCase(ctx, dewi.reference);
    return asked.mock.calls.length;
  };
  const few = await statements();
  await nextApplicant();
  await nextApplicant();
  expect(await statements()).toBe(few);
  asked.mockRestore();
});
