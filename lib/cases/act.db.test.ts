import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { ok } from "@/lib/domain/result";
import type { Role } from "@/lib/domain/roles";
import { gatherChosen } from "@/lib/features/gathering/gathering.commands";
import { citizenContextFor } from "@/lib/platform/context/outside";
import { db } from "@/lib/platform/db";
import { refused } from "@/lib/platform/refusal";
import { useDatabase } from "@/lib/testing";
import { asStaff, type Clock, givenApplication, givenService, makeClock } from "@/lib/testing/office";
import { type Desk, givenAccepted, givenDesk, givenProgramme, must } from "@/lib/testing/programmes";
import { act } from "./act";

useDatabase({ each: true });

let clock: Clock;
beforeEach(() => {
  clock = makeClock();
});

const VERIFY = "1.pelaksana.verify";

describe("one case", () => {
  async function givenCase() {
    const { slug } = await givenService();
    return givenApplication(slug, clock);
  }

  test("answers with its reference and status, and leaves an event, an audit row and the queue's row together", async () => {
    const { reference, runId } = await givenCase();
    const clerk = await asStaff(["pelaksana"], clock);
    const done = await must(act(clerk, { reference }, { type: "claim", duty: VERIFY }));
    expect(done.value).toEqual({ reference, status: "in_verification" });
    expect(await db().historyEvent.count({ where: { runId, type: "claimed" } })).toBe(1);
    expect(await db().auditEntry.findFirst({ where: { reference, action: "duty.claimed" } })).toMatchObject({
      actorId: clerk.actor.id,
      detail: { command: "claim", duty: VERIFY },
    });
    expect(await db().openDuty.findFirst({ where: { runId } })).toMatchObject({ claimedById: clerk.actor.id });
  });

  test("whoever has no duty in its SOP is turned away before the engine is asked", async () => {
    const { reference } = await givenCase();
    for (const role of ["admin", "auditor", "seksi"] as Role[]) {
      const stranger = await asStaff([role], clock);
      expect(await act(stranger, { reference }, { type: "claim", duty: VERIFY })).toMatchObject({ code: "no_right" });
    }
  });

  test("an applicant acts on their own case alone", async () => {
    const { slug } = await givenService();
    const [mine, other] = [await givenApplication(slug, clock), await givenApplication(slug, clock)];
    const me = await citizenContextFor(mine.applicationId, clock.now);
    const answer = await act(me, { applicationId: other.applicationId }, { type: "withdraw" });
    expect(answer).toMatchObject({ ok: false, code: "no_such_case" });
    expect(await db().application.findUnique({ where: { id: other.applicationId } })).toMatchObject({
      status: "submitted",
    });
  });

  test("the same form sent twice is one act with one answer", async () => {
    const { applicationId, reference, runId, citizen } = await givenCase();
    const requestId = randomUUID();
    const send = () => act(citizen, { applicationId }, { type: "withdraw" }, { requestId });
    const [first, second] = [await must(send()), await must(send())];
    expect(second.value).toEqual(first.value);
    expect(first.value).toEqual({ reference, status: "withdrawn" });
    expect(await db().historyEvent.count({ where: { runId, type: "withdrawn" } })).toBe(1);
  });

  test("a refusal of what is prepared, or of what follows, leaves nothing", async () => {
    const { reference, runId } = await givenCase();
    const clerk = await asStaff(["pelaksana"], clock);
    const claim = { type: "claim", duty: VERIFY } as const;
    const before = await db().auditEntry.count();
    const prepare = async () => refused("invalid_date");
    expect(await act(clerk, { reference }, { type: "claim", prepare })).toMatchObject({ code: "invalid_date" });
    const also = async () => refused("changed_meanwhile");
    expect(await act(clerk, { reference }, claim, { also })).toMatchObject({ code: "changed_meanwhile" });
    expect(await db().historyEvent.count({ where: { runId } })).toBe(1);
    expect(await db().auditEntry.count()).toBe(before);
    const added = await must(act(clerk, { reference }, claim, { also: async () => ok({ extra: 7 }) }));
    expect(added.value).toMatchObject({ extra: 7 });
  });
});

describe("a seat that is given back", () => {
  let desk: Desk;
  let programmeId: string;
  let people: Awaited<ReturnType<typeof givenAccepted>>[];

  beforeEach(async () => {
    desk = await givenDesk(clock);
    people = [];
    for (let index = 0; index < 3; index += 1) {
      people.push(await givenAccepted("pelatihan", clock, desk));
      clock.tick(1);
    }
    programmeId = await givenProgramme(desk.pelaksana, { type: "training", quota: 1 });
    const [first] = people;
    await must(gatherChosen(desk.pelaksana, { programmeId, applicationId: [first?.applicationId ?? ""] }));
  });

  async function holders() {
    const seats = await db().seat.findMany({ where: { programmeId, releasedAt: null } });
    return seats.map((seat) => people.findIndex(({ applicationId }) => applicationId === seat.applicationId));
  }

  test.each(["withdraw", "decline", "reject", "release"] as const)(
    "%s: the next in line sits there at once",
    async (how) => {
      const [first] = people;
      if (!first) throw new Error("Three people were asked for");
      const key = { applicationId: first.applicationId };
      const citizen = await citizenContextFor(first.applicationId, clock.now);
      const release = { type: "release_from_programme", programmeId } as const;
      if (how === "withdraw") await must(act(citizen, key, { type: "withdraw" }));
      if (how === "decline") await must(act(citizen, key, release));
      if (how === "release") await must(act(desk.pelaksana, key, { ...release, reason: "Pindah rumah" }));
      if (how === "reject") await must(act(desk.pelaksana, key, { type: "reject", reason: "Bukan warga sini" }));
      expect(await holders()).toEqual([1]);
      expect(await db().auditEntry.count({ where: { action: "application.moved_up" } })).toBe(1);
      expect(await db().programme.findUnique({ where: { id: programmeId } })).toMatchObject({ seatsTaken: 1 });
    },
  );
});
