import { expect, test } from "vitest";
import { BUNDLE_STATES, isLost, isMany } from "./bundle";
import { LETTER_KINDS } from "./kinds";

test("only what is under way is lost, and only after an hour in which nobody went on", () => {
  const now = new Date("2026-11-28T12:00:00Z");
  const minutes = (count: number) => new Date(now.getTime() - count * 60_000);
  const lost = (touchedAt: Date) => BUNDLE_STATES.filter((state) => isLost({ state, touchedAt }, now));
  expect(lost(minutes(61))).toEqual(["waiting", "drawing"]);
  expect(lost(minutes(59))).toEqual([]);
});

test("what there is one of is not put together", () => {
  const many = LETTER_KINDS.filter(isMany).map(({ subject }) => subject);
  expect([...new Set(many)].sort()).toEqual(["day", "participant", "speaker"]);
});
