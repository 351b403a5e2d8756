import { expect, test } from "vitest";
import { pinMemory } from "./pin-memory";

const on = { $queryRaw: () => Promise.reject(new Error("not asked")) } as never;

function givenMemory() {
  const asked: string[][] = [];
  const read = pinMemory<string>(async (_on, hashes) => {
    asked.push(hashes);
    return new Map(hashes.filter((hash) => hash !== "none").map((hash) => [hash, `of ${hash}`]));
  });
  return { asked, read: (pins: string[]) => read(on, pins) };
}

test("each pin is read once, in one statement for all that are missing", async () => {
  const { asked, read } = givenMemory();
  expect(await read(["a", "b", "a"])).toEqual(
    new Map([
      ["a", "of a"],
      ["b", "of b"],
    ]),
  );
  expect(await read(["b"])).toEqual(new Map([["b", "of b"]]));
  expect(await read(["b", "c"])).toEqual(
    new Map([
      ["b", "of b"],
      ["c", "of c"],
    ]),
  );
  expect(await read([])).toEqual(new Map());
  expect(asked).toEqual([["a", "b"], ["c"]]);
});

test("a pin of which nothing is known is asked for again", async () => {
  const { asked, read } = givenMemory();
  expect(await read(["none"])).toEqual(new Map());
  await read(["none"]);
  expect(asked).toEqual([["none"], ["none"]]);
});

test("a list of more pins than are kept has all of its own", async () => {
  const { read } = givenMemory();
  const pins = Array.from({ length: 1_200 }, (_, place) => String(place));
  await read(pins.slice(0, 400));
  const found = await read(pins);
  expect([...found.keys()]).toEqual(pins);
});
