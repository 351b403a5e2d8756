import { describe, expect, test } from "vitest";
import { getCalendar } from "@/lib/cases/calendar";
import { readRun } from "@/lib/cases/runs";
import { seatRuns } from "@/lib/cases/seats";
import { available, type Definition, fold, timeline } from "@/lib/domain/workflow";
import { actOnCase, reopenVerification } from "@/lib/features/desk/case.commands";
import { findProgramme } from "@/lib/features/desk/programme.queries";
import { gatherChosen, gatherFirst, releaseSeat } from "@/lib/features/gathering/gathering.commands";
import { addEntry, completeProgrammeDuty } from "@/lib/features/records/records.commands";
import { toEngineActor } from "@/lib/platform/context";
import { db, type Prisma } from "@/lib/platform/db";
import { useDatabase } from "@/lib/testing";
import { asStaff, doAll, makeClock } from "@/lib/testing/office";
import { endOpenDuty, givenAccepted, givenDesk, givenProgramme, must } from "@/lib/testing/programmes";
import { actOnProgramme } from "./programmes.commands";

useDatabase({ each: true });

const EVENT = "fasilitasi.3";

/** Version 2 of the SOP: the head approves the event as well, and the first row asks for a NIB. */
async function publishSecond(now: Date) {
  const first = await db().sopVersion.findFirstOrThrow({ where: { sopKey: "fasilitasi" } });
  const definition = first.definition as unknown as Definition;
  const rows = definition.rows.map((row) =>
    row.no === 3
      ? {
          ...row,
          requirements: [...row.requirements, "izin_pirt"],
          duties: [...row.duties, { id: `${EVENT}.kadis.approve`, role: "kadis", verb: "approve", scope: "programme" }],
        }
      : row,
  );
  const { sopKey, document, publishedBy } = first;
  await db().sopVersion.create({
    data: {
      sopKey,
      version: 2,
      publishedBy,
      effectiveFrom: new Date(now.toISOString().slice(0, 10)),
      document: document as Prisma.InputJsonValue,
      definition: { ...definition, version: 2, rows } as unknown as Prisma.InputJsonValue,
    },
  });
}

const dutiesOf = async (programmeId: string) => {
  const { runId } = await db().programme.findUniqueOrThrow({ where: { id: programmeId }, select: { runId: true } });
  const run = await readRun(db(), runId);
  return { run, state: fold(run.definition, run.history) };
};

describe("a second SOP version", () => {
  test("a running programme keeps its own; one made later asks more, by name, until verification is reopened", async () => {
    const clock = makeClock();
    const desk = await givenDesk(clock);
    const one = await givenAccepted("promosi", clock, desk);
    clock.tick(1);
    const two = await givenAccepted("promosi", clock, desk);
    const running = await givenProgramme(desk.seksi, { type: "promotion", quota: 1 });
    await must(gatherFirst(desk.seksi, { programmeId: running, count: 1 }));
    await must(actOnProgramme(desk.seksi, { programmeId: running, command: { type: "start" } }));
    await publishSecond(clock.now());
    expect((await dutiesOf(running)).run.definition.version).toBe(1);

    const later = await givenProgramme(desk.seksi, { type: "promotion", quota: 1 });
    expect((await dutiesOf(later)).run.definition.version).toBe(2);
    const gather = { programmeId: later, applicationId: [two.applicationId] };
    expect(await gatherChosen(desk.seksi, gather)).toMatchObject({ code: "programme_asks_more", named: ["izin_pirt"] });
    const reopen = { reference: two.reference, reason: "Kegiatan meminta PIRT.", programmeId: later };
    await must(reopenVerification(desk.seksi, reopen));
    const { dutyId: duty } = await db().openDuty.findFirstOrThrow({ where: { runId: two.runId } });
    const waive = {
      type: "decide_requirement",
      requirement: "izin_pirt",
      decision: "waived",
      reason: "Bukan pangan.",
    } as const;
    for (const command of [{ type: "claim", duty }, waive, { type: "complete_duty", duty }] as const)
      await must(actOnCase(desk.seksi, { reference: two.reference, command }));
    await must(gatherChosen(desk.seksi, gather));

    // The timeline of the application names both versions.
    const run = await readRun(db(), two.runId);
    const seats = await seatRuns(db(), two.applicationId);
    const rows = timeline(
      run.definition,
      fold(run.definition, run.history, seats),
      await getCalendar(),
      clock.now(),
      seats,
    );
    expect(rows.map((row) => [row.scope, row.version])).toEqual([
      ["application", 1],
      ["programme", 2],
    ]);
    expect(one.applicationId).not.toBe(two.applicationId);
  });
});

test("a seat that falls free calls the first who can come, behind however many who cannot", async () => {
  const clock = makeClock();
  const desk = await givenDesk(clock);
  const line = [];
  for (let index = 0; index < 9; index += 1) {
    clock.tick(1);
    line.push(await givenAccepted("promosi", clock, desk));
  }
  await publishSecond(clock.now());
  const programmeId = await givenProgramme(desk.seksi, { type: "promotion", quota: 3 });
  const [first, last] = [line[0], line[8]];
  if (!first || !last) throw new Error("nobody came");
  const waive = {
    type: "decide_requirement",
    requirement: "izin_pirt",
    decision: "waived",
    reason: "Bukan pangan.",
  } as const;
  for (const { reference, runId } of [first, last]) {
    await must(reopenVerification(desk.seksi, { reference, reason: "Kegiatan meminta PIRT.", programmeId }));
    const { dutyId: duty } = await db().openDuty.findFirstOrThrow({ where: { runId } });
    await doAll(desk.seksi, reference, { type: "claim", duty }, waive, { type: "complete_duty", duty });
  }
  await must(gatherChosen(desk.seksi, { programmeId, applicationId: [first.applicationId] }));
  await must(releaseSeat(desk.seksi, { programmeId, applicationId: first.applicationId, reason: "Tidak bisa hadir." }));
  const held = await db().seat.findMany({ where: { programmeId, releasedAt: null }, select: { applicationId: true } });
  expect(held).toEqual([{ applicationId: last.applicationId }]);
});

describe("send back", () => {
  test("over two duties, with a reason: what follows is done again, the first round stays", async () => {
    const clock = makeClock();
    const desk = await givenDesk(clock);
    await givenAccepted("lapak", clock, desk);
    const programmeId = await givenProgramme(desk.seksi, { type: "stall_proposal", quota: 5 });
    await must(gatherFirst(desk.seksi, { programmeId, count: 1 }));
    await must(actOnProgramme(desk.seksi, { programmeId, command: { type: "start" } }));
    const perform = "fasilitasi.1.seksi.perform";
    await must(actOnProgramme(desk.seksi, { programmeId, command: { type: "claim", duty: perform } }));
    const item = { name: "Gerobak", specification: "", quantity: 1, unit: "buah", price: 5_000_000 };
    await must(addEntry(desk.seksi, { programmeId, kind: "item", data: item }));
    await must(completeProgrammeDuty(desk.seksi, { programmeId, duty: perform, settles: [] }));
    await endOpenDuty(desk, programmeId);
    await endOpenDuty(desk, programmeId);
    const initial = "fasilitasi.1.sekretaris.initial";
    await must(actOnProgramme(desk.sekretaris, { programmeId, command: { type: "claim", duty: initial } }));
    const back = { type: "send_back", duty: initial, to: perform, reason: "Harga belum ada pembanding." } as const;
    await must(actOnProgramme(desk.sekretaris, { programmeId, command: back }));
    const { state } = await dutiesOf(programmeId);
    expect([state.round, state.open[0]?.duty]).toEqual([2, perform]);
    expect(state.done.filter((done) => done.undoneBySeq !== null)).toHaveLength(3);
    expect(state.done[0]?.record).toMatchObject({ kind: "proposal", total: "5000000" });
    for (let i = 0; i < 5; i += 1) await endOpenDuty(desk, programmeId);
    expect((await dutiesOf(programmeId)).state.listApproved).toBe(true);
  });
});

describe("every role against every button", () => {
  test("what `available` offers the server takes, and refuses whoever it is not offered to", async () => {
    const clock = makeClock();
    const desk = await givenDesk(clock);
    const people = { ...desk, admin: await asStaff(["admin"], clock), auditor: await asStaff(["auditor"], clock) };
    await givenAccepted("pelatihan", clock, desk);
    const programmeId = await givenProgramme(desk.pelaksana, { type: "training", quota: 5 });
    const nobody = await findProgramme(desk.pelaksana, programmeId);
    expect(nobody?.commands.map(({ type }) => type)).not.toContain("start");
    expect(await actOnProgramme(desk.pelaksana, { programmeId, command: { type: "start" } })).toMatchObject({
      code: "nobody_seated",
    });
    await must(gatherFirst(desk.pelaksana, { programmeId, count: 1 }));
    const duty = "pelatihan.1.pelaksana.perform";
    const commands = {
      start: { type: "start" },
      cancel: { type: "cancel", reason: "Alasan yang cukup." },
      claim: { type: "claim", duty },
      finish: { type: "finish" },
    } as const;
    const table: Record<string, string[]> = {};
    for (const [name, ctx] of Object.entries(people)) {
      const { run, state } = await dutiesOf(programmeId);
      const offered = available(run.definition, state, toEngineActor(ctx), { now: clock.now(), scope: "programme" });
      table[name] = [];
      for (const command of Object.values(commands)) {
        const isOffered = offered.some((candidate) => candidate.type === command.type);
        if (isOffered) table[name]?.push(command.type);
        // What is not offered is refused; what is offered would change the scene, so it is only looked at.
        else expect(await actOnProgramme(ctx, { programmeId, command })).toMatchObject({ ok: false });
      }
    }
    expect(table).toEqual({
      pelaksana: ["start", "cancel"],
      jafung: [],
      kabid: ["cancel"],
      sekretaris: [],
      kadis: [],
      seksi: [],
      admin: [],
      auditor: [],
    });
    await must(actOnProgramme(desk.pelaksana, { programmeId, command: commands.start }));
    for (const [name, ctx] of Object.entries(people)) {
      if (name === "pelaksana") continue;
      expect(await actOnProgramme(ctx, { programmeId, command: commands.claim })).toMatchObject({ ok: false });
    }
    await must(actOnProgramme(desk.pelaksana, { programmeId, command: commands.claim }));
    await must(actOnProgramme(desk.kabid, { programmeId, command: commands.cancel }));
  });
});
