import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { publicContextAt } from "@/lib/platform/context/outside";
import { db } from "@/lib/platform/db";
import { useDatabase } from "@/lib/testing";
import { walkStatements } from "@/lib/testing/failing-statements";
import { asStaff, makeClock } from "@/lib/testing/office";
import { callNext, markNumber, takeNumber } from "./queue-numbers.commands";
import { readBoard } from "./queue-numbers.queries";

useDatabase({ each: true });

const take = async (ctx: Awaited<ReturnType<typeof asStaff>>, request = randomUUID()) => {
  const given = await takeNumber(ctx, { requestId: request, desk: 1 });
  if (!given.ok) throw new Error(given.code);
  return given.value.number;
};

it("gives numbers without a gap to whoever asks at once, and one for one form", async () => {
  const clock = makeClock();
  const clerks = await Promise.all([asStaff(["pelaksana"], clock), asStaff(["seksi"], clock)]);
  const numbers = await Promise.all(Array.from({ length: 40 }, (_, turn) => take(clerks[turn % 2] ?? clerks[0])));
  expect(numbers.toSorted((one, other) => one - other)).toEqual(Array.from({ length: 40 }, (_, place) => place + 1));
  const form = randomUUID();
  const again = await Promise.all([1, 2, 3].map(() => take(clerks[0], form)));
  expect(new Set(again)).toEqual(new Set([41]));
  expect(await take(clerks[1])).toBe(42);
  expect(await takeNumber(await asStaff(["kabid"], clock), { requestId: randomUUID(), desk: 1 })).toMatchObject({
    code: "no_right",
  });
});

it("begins anew with the day of WITA, and not with that of UTC", async () => {
  // 23.59 WITA, which is 15.59 UTC.
  const clock = makeClock("2026-11-23T15:59:00Z");
  const clerk = await asStaff(["pelaksana"], clock);
  expect([await take(clerk), await take(clerk)]).toEqual([1, 2]);
  clock.tick(2);
  expect(await take(clerk)).toBe(1);
  expect((await readBoard(clerk)).day).toBe("2026-11-24");
  clock.tick(8 * 60);
  expect(await take(clerk)).toBe(2);
});

it("calls each number to one desk alone, however many press at once, and the last one is served with the next call", async () => {
  const clock = makeClock();
  const clerk = await asStaff(["pelaksana"], clock);
  for (let turn = 0; turn < 9; turn += 1) await take(clerk);
  const calls = await Promise.all(
    Array.from({ length: 9 }, (_, place) => callNext(clerk, { desk: place + 1, after: "" })),
  );
  const called = calls.map((call) => (call.ok ? call.value.number : call.code));
  expect(called.toSorted()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);

  await take(clerk);
  await take(clerk);
  const there = String((await readBoard(clerk)).called.find(({ desk }) => desk === 1)?.number);
  // Pressed twice: the second press is of a page that shows the former number.
  const twice = await Promise.all([1, 2].map(() => callNext(clerk, { desk: 1, after: there })));
  expect(twice.map((call) => (call.ok ? "called" : call.code)).toSorted()).toEqual(["called", "desk_moved_on"]);
  const board = await readBoard(await publicContextAt(clock.now));
  expect(board.called.map(({ number }) => number)).not.toContain(Number(there));
  expect(board.waiting).toBe(1);
});

it("keeps who did not come, who may be called after all, and takes nobody from another desk", async () => {
  const clerk = await asStaff(["pelaksana"], makeClock());
  await take(clerk);
  await callNext(clerk, { desk: 1, after: "" });
  expect(await markNumber(clerk, { desk: 2, number: 1, act: "serve" })).toMatchObject({ code: "not_its_turn" });
  expect(await markNumber(clerk, { desk: 1, number: 1, act: "miss" })).toMatchObject({ ok: true });
  expect(await readBoard(clerk)).toMatchObject({ called: [], absent: [1] });
  expect(await callNext(clerk, { desk: 1, after: "" })).toMatchObject({ code: "nobody_waits" });
  await markNumber(clerk, { desk: 2, number: 1, act: "call" });
  await markNumber(clerk, { desk: 2, number: 1, act: "serve" });
  expect(await markNumber(clerk, { desk: 2, number: 1, act: "call" })).toMatchObject({ code: "not_its_turn" });
  const acts = await db().auditEntry.findMany({ where: { action: { startsWith: "ticket." } }, orderBy: { id: "asc" } });
  expect(acts.map(({ action }) => action)).toEqual([
    "ticket.given",
    "ticket.called",
    "ticket.missed",
    "ticket.called",
    "ticket.served",
  ]);
});

it("leaves no gap behind a write that is cut off", async () => {
  const clerk = await asStaff(["pelaksana"], makeClock());
  const form = randomUUID();
  const statements = await walkStatements(
    () => takeNumber(clerk, { requestId: form, desk: 1 }).catch(() => null),
    async (failed) => expect(await db().queueTicket.count(), failed).toBe(0),
  );
  expect(statements).toBeGreaterThan(4);
  expect([await take(clerk, form), await take(clerk)]).toEqual([1, 2]);
});
