import { expect, test } from "vitest";
import { dateFromBoxes } from "./date-boxes";

test.each([
  [["1", "7", "1990"], "1990-07-01"],
  [[" 29", "02 ", "2024"], "2024-02-29"],
  [["", "", ""], ""],
  ["1990-07-01", "1990-07-01"],
  [undefined, ""],
])("%j becomes %s", (parts, text) => {
  expect(dateFromBoxes(parts)).toBe(text);
});

test.each([
  [["31", "2", "2024"]],
  [["29", "2", "2023"]],
  [["1", "13", "1990"]],
  [["1", "7", "90"]],
  [["satu", "7", "1990"]],
])("%j is no date, and stays visibly none", (parts) => {
  expect(dateFromBoxes(parts)).not.toMatch(/^\d{4}-\d{2}-\d{2}$/);
});
