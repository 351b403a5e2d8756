import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { beforeEach, expect, test } from "vitest";
import { findCase } from "@/lib/features/desk/case.queries";
import { refreshDueDates } from "@/lib/features/desk/due-dates.commands";
import { escalateDuties } from "@/lib/features/desk/escalation.command";
import { countQueue } from "@/lib/features/desk/queue.queries";
import { findPublicCase } from "@/lib/features/tracking/tracking.queries";
import { publicContextAt } from "@/lib/platform/context/outside";
import { db } from "@/lib/platform/db";
import { useDatabase } from "@/lib/testing";
import { asStaff, type Clock, givenApplication, makeClock } from "@/lib/testing/office";
import { beginOutage, endOutage } from "./oss.commands";
import { findOutage, listOutages } from "./oss.queries";

useDatabase({ each: true });

let clock: Clock;
beforeEach(() => {
  clock = makeClock();
});

const reason = "oss.go.id tidak bisa dibuka";
const begin = (who: Awaited<ReturnType<typeof asStaff>>, requestId = randomUUID()) =>
  beginOutage(who, { requestId, reason });

async function begun(who: Awaited<ReturnType<typeof asStaff>>) {
  const answer = await begin(who);
  if (!answer.ok) throw new Error(answer.code);
  return answer.value.outage;
}

test("one press stands every NIB case still, and one lets them all go on where they were", async () => {
  const clerk = await asStaff(["pelaksana"], clock);
  const [one, two] = [await givenApplication("nib", clock), await givenApplication("nib", clock)];
  const other = await givenApplication("lapak", clock);
  const dueBefore = (await findCase(clerk, one.reference))?.rows[0]?.dueAt;
  clock.tick(10);
  const outage = await begun(clerk);
  // A long while later, on another day: all would have been late.
  clock.tick(26 * 60);
  const three = await givenApplication("nib", clock);
  for (const { reference } of [one, two, three])
    expect((await findCase(clerk, reference))?.rows[0]).toMatchObject({ party: "outside", overdue: false });
  expect((await countQueue(clerk)).late).toBe(0);
  await escalateDuties(clerk);
  expect(await db().escalation.count()).toBe(0);
  const seen = await findPublicCase(await publicContextAt(clock.now), one.reference);
  expect(seen?.card.sentence).toMatch(/^OSS sedang terganggu sejak .* bukan kesalahan Anda/);
  const stall = await findCase(await asStaff(["seksi"], clock), other.reference);
  expect(stall?.rows[0]).toMatchObject({ party: "office" });

  const jobs = () =>
    db().$queryRaw<
      [{ n: number }]
    >`SELECT count(*)::int AS n FROM graphile_worker.jobs WHERE task_identifier = 'refresh_due_dates'`;
  expect((await jobs())[0].n).toBe(0);
  expect(await endOutage(clerk, { outage })).toMatchObject({ ok: true });
  expect((await jobs())[0].n).toBe(1);
  const row = (await findCase(clerk, one.reference))?.rows[0];
  expect(row).toMatchObject({ party: "office", overdue: false });
  expect(row?.dueAt?.getTime()).toBeGreaterThan(dueBefore?.getTime() ?? Number.POSITIVE_INFINITY);
  expect(row?.used.outside).toBeGreaterThan(0);
  await refreshDueDates(clerk);
  const kept = await db().openDuty.findFirstOrThrow({ where: { applicationId: one.applicationId } });
  expect([kept.dueAt, kept.needsOss]).toEqual([row?.dueAt, true]);
  expect((await countQueue(clerk)).late).toBe(0);
  // The case that came in meanwhile has its whole half hour.
  clock.tick(29);
  expect((await findCase(clerk, three.reference))?.rows[0]).toMatchObject({ overdue: false });
});

test("whoever presses at once begins one outage and ends one, and each is written down once", async () => {
  const clerks = await Promise.all([
    asStaff(["pelaksana"], clock),
    asStaff(["jafung"], clock),
    asStaff(["kabid"], clock),
  ]);
  const answers = await Promise.all(clerks.map((clerk) => begin(clerk)));
  expect(new Set(answers.map((answer) => answer.ok && answer.value.outage)).size).toBe(1);
  expect(await db().ossOutage.count()).toBe(1);
  const [outage] = await listOutages(clerks[0]);
  clock.tick(5);
  const ended = await Promise.all(clerks.map((clerk) => endOutage(clerk, { outage: outage?.id ?? "" })));
  expect(ended.every(({ ok }) => ok)).toBe(true);
  expect(await findOutage(clerks[0])).toBeNull();
  const acts = await db().auditEntry.findMany({ where: { subjectType: "oss_outage" }, select: { action: true } });
  expect(acts.map(({ action }) => action).toSorted()).toEqual(["oss_outage.begun", "oss_outage.ended"]);
});

test("a form that is sent again begins no second one, and a page of before ends no later one", async () => {
  const clerk = await asStaff(["pelaksana"], clock);
  const requestId = randomUUID();
  expect(await begin(clerk, requestId)).toMatchObject({ ok: true, value: { outage: requestId } });
  clock.tick(5);
  await endOutage(clerk, { outage: requestId });
  clock.tick(5);
  expect(await begin(clerk, requestId)).toMatchObject({ ok: true, value: { outage: requestId } });
  expect(await findOutage(clerk)).toBeNull();
  const later = await begun(clerk);
  expect(await endOutage(clerk, { outage: requestId })).toMatchObject({ ok: true });
  expect((await findOutage(clerk))?.id).toBe(later);
  expect(await endOutage(clerk, { outage: randomUUID() })).toMatchObject({ code: "no_such_outage" });
});

test("no other role begins or ends one, and the database keeps one at a time", async () => {
  const clerk = await asStaff(["pelaksana"], clock);
  for (const role of ["seksi", "sekretaris", "kadis", "admin", "auditor"] as const) {
    const who = await asStaff([role], clock);
    expect(await begin(who)).toMatchObject({ code: "no_right" });
  }
  const outage = await begun(clerk);
  expect(await endOutage(await asStaff(["kadis"], clock), { outage })).toMatchObject({ code: "no_right" });
  const second = { beganAt: clock.now(), begunById: clerk.actor.id, reason };
  await expect(db().ossOutage.create({ data: second })).rejects.toThrow();
});

test("the migration finds in the pinned definitions what the commands have written", async () => {
  await givenApplication("nib", clock);
  await givenApplication("lapak", clock);
  const written = () => db().openDuty.findMany({ select: { runId: true, needsOss: true }, orderBy: { runId: "asc" } });
  const before = await written();
  expect(before.map(({ needsOss }) => needsOss).toSorted()).toEqual([false, true]);
  await db().openDuty.updateMany({ data: { needsOss: false } });
  const sql = readFileSync("prisma/migrations/20261129184946_oss_outage/migration.sql", "utf8");
  await db().$executeRawUnsafe(sql.slice(sql.indexOf('UPDATE "open_duty"')));
  expect(await written()).toEqual(before);
});
