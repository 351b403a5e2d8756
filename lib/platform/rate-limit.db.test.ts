import { expect, test } from "vitest";
import { useDatabase } from "@/lib/testing";
import { db } from "./db";
import { limit, slowDown, takeTurn } from "./rate-limit";

useDatabase({ each: true });

const TURNS = { name: "testTurn", everySeconds: 0.3, patienceSeconds: 0.9 };
const TRIES = limit("testTries", { points: 2, minutes: 5 });

/** When each was served, in milliseconds from now; null: refused. */
async function served(work: (() => Promise<{ ok: boolean }>)[]) {
  const start = performance.now();
  const answers = work.map(async (one) => ((await one()).ok ? performance.now() - start : null));
  return (await Promise.all(answers)).toSorted((a, b) => (a ?? Number.MAX_VALUE) - (b ?? Number.MAX_VALUE));
}

test("turns are given out one after the other; who would wait longer than patience goes may come again", async () => {
  const times = await served(Array.from({ length: 7 }, () => () => takeTurn(TURNS, "a")));
  // At 0, 0.3, 0.6 and 0.9 seconds.
  expect(times.filter((time) => time !== null)).toHaveLength(4);
  for (const [place, time] of times.slice(0, 4).entries()) expect(time).toBeGreaterThan(place * 300 - 50);
  expect(await takeTurn(TURNS, "a")).toMatchObject({ ok: true });
});

test("a line is of one key, and a long quiet saves up no turns", async () => {
  expect(
    (await served([() => takeTurn(TURNS, "a"), () => takeTurn(TURNS, "b")])).every((time) => (time ?? 0) < 250),
  ).toBe(true);
  await db().$executeRaw`UPDATE rate_limit SET expire = expire - 60000`;
  const [first, second] = await served([() => takeTurn(TURNS, "a"), () => takeTurn(TURNS, "a")]);
  expect(first).toBeLessThan(250);
  expect(second).toBeGreaterThan(250);
});

test("tries come first and at once; then each takes a turn of whoever is slowed by it", async () => {
  const times = await served(Array.from({ length: 4 }, () => () => slowDown(TRIES, TURNS, "guess", "account")));
  expect(times.filter((time) => (time ?? 0) > 250)).toHaveLength(1);
  // Somebody else's tries at the same account wait for nobody.
  expect((await served([() => slowDown(TRIES, TURNS, "other", "account")]))[0]).toBeLessThan(250);
});
