import { expect, test } from "vitest";
import { median, percentile } from "./statistics";

test("a percentile is a value that was measured, by nearest rank", () => {
  const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);
  expect(percentile(hundred, 0.5)).toBe(50);
  expect(percentile(hundred, 0.95)).toBe(95);
  expect(percentile(hundred, 0.99)).toBe(99);
  expect(percentile([7], 0.01)).toBe(7);
  expect(percentile([], 0.5)).toBeNaN();
});

test("a median is the middle, or between the two in the middle", () => {
  expect(median([5, 1, 3])).toBe(3);
  expect(median([10, 9, 1, 2])).toBe(5.5);
  expect(median([])).toBeNaN();
});
