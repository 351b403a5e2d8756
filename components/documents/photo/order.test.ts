import { expect, test } from "vitest";
import { moved, placeAt } from "./order";

test.each([
  [0, 2, "bca"],
  [2, 0, "cab"],
  [1, 1, "abc"],
  [0, 9, "bca"],
  [7, 0, "abc"],
])("from %i to %i", (from, to, order) => {
  expect(moved(["a", "b", "c"], from, to).join("")).toBe(order);
});

const ITEMS = [
  { top: 10, bottom: 50 },
  { top: 50, bottom: 90 },
  { top: 90, bottom: 130 },
];
test.each([
  [-20, 0],
  [12, 0],
  [51, 1],
  [129, 2],
  [900, 2],
])("a finger at %i means place %i", (height, place) => {
  expect(placeAt(height, ITEMS)).toBe(place);
});

test("of nothing there is no other place", () => {
  expect(placeAt(5, [])).toBe(0);
});
