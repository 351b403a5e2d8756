import { beforeEach, describe, expect, test } from "vitest";
import { asStaff, type Clock, doAll, givenApplication, givenService, makeClock } from "@/e2e/fixtures/office";
import { decide, type Event, fold, timeline } from "@/lib/domain/workflow";
import { addHoliday, removeHoliday } from "@/lib/features/calendar/commands";
import { getCalendar } from "@/lib/features/calendar/queries";
import { systemContext } from "@/lib/platform/context";
import { db } from "@/lib/platform/db";
import { useDatabase } from "@/lib/platform/testing";
import { transaction } from "@/lib/platform/transaction";
import { writeOpenDuties } from "../shadows/store";
import { appendHistory, createRun, lockRun, readRun } from "../store";
import { refreshDueDates } from "./commands";

useDatabase({ each: true });

let clock: Clock;
beforeEach(async () => {
  clock = makeClock();
  await db().holiday.deleteMany();
});

const holiday = { date: "2026-11-23", name: "Cuti mendadak", kind: "daerah" as const };
const work = (pageSize?: number) => refreshDueDates(systemContext("due-dates", clock.now), pageSize);
const jobs = async () =>
  (await db().$queryRaw<{ key: string }[]>`SELECT key FROM graphile_worker.jobs WHERE key = 'refresh_due_dates'`)
    .length;
const dueOf = async (runId: string) => {
  const open = await db().openDuty.findFirstOrThrow({ where: { runId } });
  const application = await db().application.findUnique({ where: { runId }, select: { dueAt: true } });
  return { duty: open.dueAt.toISOString(), application: application?.dueAt?.toISOString() };
};

describe("a change of the calendar", () => {
  test("moves the due dates that stand in the queue, by a job of the same transaction, and gives them back", async () => {
    const { slug } = await givenService("single");
    const { reference, runId } = await givenApplication(slug, clock);
    const clerk = await asStaff(["pelaksana"], clock);
    await doAll(clerk, reference, { type: "claim", duty: "1.pelaksana.verify" });
    const before = await dueOf(runId);
    expect(before).toEqual({ duty: "2026-11-23T01:30:00.000Z", application: "2026-11-23T01:30:00.000Z" });

    const admin = await asStaff(["admin"], clock);
    expect(await jobs()).toBe(0);
    expect((await addHoliday(await asStaff(["kadis"], clock), holiday)).ok).toBe(false);
    expect(await jobs()).toBe(0);
    expect((await addHoliday(admin, holiday)).ok).toBe(true);
    expect(await jobs()).toBe(1);

    await work();
    const after = await dueOf(runId);
    expect(after).toEqual({ duty: "2026-11-24T00:00:00.000Z", application: "2026-11-24T00:00:00.000Z" });
    const run = await readRun(db(), runId);
    const rows = timeline(run.definition, fold(run.definition, run.history), await getCalendar(), clock.now());
    expect(rows[0]?.dueAt?.toISOString()).toBe(after.duty);
    expect(await db().openDuty.findFirstOrThrow({ where: { runId } })).toMatchObject({ claimedById: clerk.actor.id });

    expect((await removeHoliday(admin, { date: holiday.date, reason: "Keliru" })).ok).toBe(true);
    expect(await jobs()).toBe(1);
    await work();
    expect(await dueOf(runId)).toEqual(before);
  });

  test("reaches every case, page after page, and writes nothing the second time", async () => {
    const { slug } = await givenService("single");
    for (let i = 0; i < 5; i += 1) await givenApplication(slug, clock);
    await db().holiday.create({ data: { ...holiday, date: new Date(holiday.date) } });
    await work(2);
    const due = await db().openDuty.findMany({ select: { dueAt: true } });
    expect(new Set(due.map((one) => one.dueAt.toISOString()))).toEqual(new Set(["2026-11-24T00:00:00.000Z"]));
    expect(due).toHaveLength(5);
    const versions = () => db().$queryRaw`SELECT run_id, xmin::text FROM open_duty ORDER BY run_id`;
    const written = await versions();
    await work(2);
    expect(await versions()).toEqual(written);
  });

  test("says so, and is repeated, when a case could not be reached", async () => {
    const { slug } = await givenService("single");
    const { runId } = await givenApplication(slug, clock);
    await db().holiday.create({ data: { ...holiday, date: new Date(holiday.date) } });
    await db().$transaction(async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM run WHERE id = ${runId}::uuid FOR UPDATE`;
      await expect(work()).rejects.toThrow(/busy/);
    });
    await work();
    expect((await dueOf(runId)).duty).toBe("2026-11-24T00:00:00.000Z");
  }, 30_000);

  test("moves the duties of a programme as well", async () => {
    const { slug } = await givenService("programme");
    const runId = await givenRunningProgramme(slug);
    expect(await dueOf(runId)).toEqual({ duty: "2026-11-26T08:00:00.000Z", application: undefined });
    await db().holiday.create({ data: { ...holiday, date: new Date("2026-11-24") } });
    await work();
    expect((await dueOf(runId)).duty).toBe("2026-11-27T08:30:00.000Z");
  });
});

/** A programme whose first duty is open, by the engine's own events. */
async function givenRunningProgramme(slug: string): Promise<string> {
  const section = await asStaff(["pelaksana"], clock);
  const done = await transaction(section, async (tx) => {
    const version = await tx.sopVersion.findFirstOrThrow({ where: { sopKey: slug } });
    const definition = version.definition as never;
    const pinned = { sopVersionId: version.id, serviceSlug: slug, definition, requirements: [] };
    const id = await createRun(tx, "programme", pinned);
    const programme = await tx.programme.create({
      data: { runId: id, serviceSlug: slug, type: "training", title: "Pelatihan", quota: 20, status: "running" },
      select: { id: true },
    });
    const run = await lockRun(tx, id);
    const calendar = await getCalendar(tx);
    let history: Event[] = [];
    for (const command of [
      { type: "open", quota: 20 },
      { type: "gather", programmeId: programme.id },
      { type: "start" },
    ] as const) {
      const actor = { id: section.actor.id, roles: section.actor.roles };
      const decided = decide(definition, history, command as never, {
        ...{ actor, now: clock.now(), calendar, scope: "programme", seatsFree: 20 },
      });
      if (command.type === "gather") continue;
      if (!decided.ok) throw new Error(`${command.type}: ${decided.code}`);
      await appendHistory(tx, section, { ...run, history }, decided.value.events);
      history = [...history, ...decided.value.events];
    }
    const facts = { scope: "programme", programmeId: programme.id, serviceSlug: slug, kecamatanCode: null } as const;
    await writeOpenDuties(tx, run, fold(definition, history), facts, calendar, clock.now());
    return { ok: true as const, value: id };
  });
  if (!done.ok) throw new Error(done.code);
  return done.value;
}
