import { expect, test } from "vitest";
import { classifyUmkm, hasFullYear } from "./index";

const M = 1_000_000_000n;

test.each([
  [0n, "micro"],
  [M, "micro"],
  [M + 1n, "small"],
  [5n * M, "small"],
  [5n * M + 1n, "medium"],
  [10n * M, "medium"],
  [10n * M + 1n, "large"],
])("capital of %s makes a young business %s", (ownCapital, expected) => {
  const found = classifyUmkm({ ownCapital, yearlySales: 0n, fullYear: false });
  expect(found).toMatchObject({ byCapital: expected, result: expected });
});

test.each([
  [0n, "micro"],
  [2n * M, "micro"],
  [2n * M + 1n, "small"],
  [15n * M, "small"],
  [15n * M + 1n, "medium"],
  [50n * M, "medium"],
  [50n * M + 1n, "large"],
])("sales of %s make an old business %s", (yearlySales, expected) => {
  const found = classifyUmkm({ ownCapital: 0n, yearlySales, fullYear: true });
  expect(found).toMatchObject({ bySales: expected, result: expected });
});

test("where they disagree, sales decide after a full year and capital before; both are told", () => {
  const input = { ownCapital: 6n * M, yearlySales: M };
  const both = { byCapital: "medium", bySales: "micro", agree: false };
  expect(classifyUmkm({ ...input, fullYear: true })).toEqual({ ...both, result: "micro" });
  expect(classifyUmkm({ ...input, fullYear: false })).toEqual({ ...both, result: "medium" });
});

test("a full year of business is certain from the second calendar year on", () => {
  expect([2024, 2025, 2026].map((year) => hasFullYear(year, "2026-11-23"))).toEqual([true, false, false]);
});
