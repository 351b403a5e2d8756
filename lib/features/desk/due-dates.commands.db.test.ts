import { beforeEach, describe, expect, test } from "vitest";
import { getCalendar } from "@/lib/cases/calendar";
import { readRun } from "@/lib/cases/runs";
import { fold, timeline } from "@/lib/domain/workflow";
import { addWorkingDays, witaDate } from "@/lib/domain/working-time";
import { addHoliday, removeHoliday } from "@/lib/features/calendar/calendar.commands";
import { systemContext } from "@/lib/platform/context";
import { db } from "@/lib/platform/db";
import { useDatabase } from "@/lib/testing";
import { asStaff, type Clock, doAll, givenApplication, givenService, makeClock } from "@/lib/testing/office";
import { givenRunningClass } from "@/lib/testing/running-class";
import { refreshDueDates } from "./due-dates.commands";

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
    expect(new Set(due.map((item) => item.dueAt.toISOString()))).toEqual(new Set(["2026-11-24T00:00:00.000Z"]));
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
  });

  test("moves the duties of a programme as well", async () => {
    const { runId } = await givenRunningClass(await asStaff(["pelaksana"], clock), clock);
    const dueOn = async () => witaDate((await db().openDuty.findFirstOrThrow({ where: { runId } })).dueAt);
    const before = await dueOn();
    expect(before).toBe(holiday.date);
    await db().holiday.create({ data: { ...holiday, date: new Date(holiday.date) } });
    await work();
    expect(await dueOn()).toBe(addWorkingDays(await getCalendar(), before, 1));
  });
});
