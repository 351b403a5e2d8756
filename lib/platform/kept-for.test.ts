import { expect, it } from "vitest";
import { keptFor } from "./kept-for";

const at = (ms: number) => new Date(1_000_000 + ms);

it("reads once for all who ask within the time, and again after it or when the clock was set back", async () => {
  let reads = 0;
  const ask = keptFor(100, async (key) => `${key}${++reads}`);
  const first = await Promise.all([ask("a", at(0)), ask("a", at(0)), ask("a", at(99)), ask("b", at(0))]);
  expect(first).toEqual(["a1", "a1", "a1", "b2"]);
  expect(await ask("a", at(100))).toBe("a3");
  expect(await ask("a", at(-50))).toBe("a4");
});

it("keeps no failure", async () => {
  let reads = 0;
  const ask = keptFor(100, async () => {
    if (++reads === 1) throw new Error("down");
    return reads;
  });
  await expect(ask("a", at(0))).rejects.toThrow("down");
  expect(await ask("a", at(1))).toBe(2);
});

it("keeps no more than it has room for", async () => {
  const reads: string[] = [];
  const ask = keptFor(100, async (key) => reads.push(key));
  for (let one = 0; one < 40; one += 1) await ask(String(one), at(0));
  await ask("39", at(0));
  await ask("0", at(0));
  expect(reads).toHaveLength(41);
});
