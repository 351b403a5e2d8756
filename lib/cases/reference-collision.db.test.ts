import { expect, test, vi } from "vitest";
import type * as ReferenceNumbers from "@/lib/domain/reference-number";
import { db } from "@/lib/platform/db";
import { useDatabase } from "@/lib/testing";
import { answersOf, givenApplication, givenService, makeClock } from "@/lib/testing/office";

// What chance would draw next; empty: chance itself.
const drawn = vi.hoisted(() => [] as string[]);
vi.mock("@/lib/domain/reference-number", async (original) => {
  const real = await original<typeof ReferenceNumbers>();
  return {
    ...real,
    makeReference: (parts: Parameters<typeof real.makeReference>[0]) => drawn.shift() ?? real.makeReference(parts),
  };
});

useDatabase({ each: true });
const clock = makeClock();

test("a reference that somebody has is drawn anew, and nothing of the first draw stays", async () => {
  const { slug } = await givenService();
  const first = await givenApplication(slug, clock);
  const runs = await db().run.count();
  drawn.push(first.reference, first.reference, "26XABCDEFGHJ");
  const second = await givenApplication(slug, clock, { answers: answersOf({ nik: "5201014107900002" }) });
  expect(second.reference).toBe("26XABCDEFGHJ");
  expect(await db().application.count({ where: { reference: first.reference } })).toBe(1);
  expect(await db().run.count()).toBe(runs + 1);
  expect(await db().historyEvent.count({ where: { runId: second.runId } })).toBe(1);
});

test("two who draw the same one at once get two", async () => {
  const { slug } = await givenService("programme");
  drawn.push("26YABCDEFGHJ", "26YABCDEFGHJ");
  const niks = ["5201014107900003", "5201014107900004"];
  const both = await Promise.all(niks.map((nik) => givenApplication(slug, clock, { answers: answersOf({ nik }) })));
  expect(new Set(both.map(({ reference }) => reference)).size).toBe(2);
});

test("when no draw is free, nothing is left of the sending", async () => {
  const { slug } = await givenService();
  const { reference } = await givenApplication(slug, clock);
  const counts = async () => [await db().application.count(), await db().run.count(), await db().auditEntry.count()];
  const before = await counts();
  drawn.push(...Array.from({ length: 50 }, () => reference));
  await expect(givenApplication(slug, clock)).rejects.toThrow(/No free reference/);
  drawn.length = 0;
  expect(await counts()).toEqual(before);
});

test("the database itself takes no reference twice", async () => {
  const { slug } = await givenService();
  const [first, second] = [await givenApplication(slug, clock), await givenApplication(slug, clock)];
  await expect(
    db().application.update({ where: { id: second.applicationId }, data: { reference: first.reference } }),
  ).rejects.toMatchObject({ code: "P2002" });
});
