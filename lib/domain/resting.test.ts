import { expect, test } from "vitest";
import { escalationStage } from "./escalation";
import { correctionRest, programmeRest } from "./resting";
import { nearestAbove } from "./workflow";
import { at, SAMPLE_CALENDAR } from "./working-time/sample-calendar";

const MOVED = at("2026-11-23", "09:00");
const plan = (changes: Partial<Parameters<typeof programmeRest>[0]> = {}) =>
  programmeRest({ status: "open", firstDay: null, lastDay: null, movedAt: MOVED, ...changes }, SAMPLE_CALENDAR);
const DAYS = { firstDay: "2026-12-14", lastDay: "2026-12-16" };

test.each([
  ["draft", DAYS, at("2026-12-14", "00:00"), 20261214],
  ["open", DAYS, at("2026-12-14", "00:00"), 20261214],
  // It has been held: outcomes and the end are owed after its last day, not after the last press.
  ["running", DAYS, at("2027-01-04", "16:00"), 20261216],
  ["running", { ...DAYS, movedAt: at("2026-12-17", "10:00") }, at("2027-01-06", "16:00"), 20261217],
  // A proposal has no day: ten working days from when it last moved.
  ["draft", {}, at("2026-12-07", "16:00"), 20261123],
  ["open", {}, at("2026-12-07", "16:00"), 20261123],
  ["running", {}, at("2026-12-07", "16:00"), 20261123],
] as const)("%s %o is late after %o", (status, days, dueAt, round) => {
  expect(plan({ status, ...days })).toMatchObject({ dueAt, round });
});

test.each([
  [at("2026-12-10", "15:00"), null],
  [at("2026-12-11", "09:00"), "due_soon"],
  [at("2026-12-14", "00:01"), "overdue"],
  [at("2026-12-14", "15:00"), "overdue"],
  [at("2026-12-14", "16:00"), "above"],
] as const)("at %o a class of 14 December that has not begun is told as %s", (now, stage) => {
  expect(escalationStage(plan(DAYS), now, SAMPLE_CALENDAR)).toBe(stage);
});

test("a correction: five working days after the day that was asked, then one more for the role above", () => {
  const rest = correctionRest(at("2026-11-30", "23:59"), SAMPLE_CALENDAR);
  expect(rest).toMatchObject({ dueAt: at("2026-12-07", "16:00"), round: 20261130 });
  const stageAt = (day: string) => escalationStage(rest, at(day, "16:00"), SAMPLE_CALENDAR);
  expect(["2026-12-03", "2026-12-04", "2026-12-07", "2026-12-08"].map(stageAt)).toEqual([
    null,
    null,
    "due_soon",
    "above",
  ]);
});

test("the nearest role above is one that somebody has", () => {
  expect(nearestAbove("seksi", new Set(["kabid", "kadis"]))).toBe("kabid");
  expect(nearestAbove("seksi", new Set(["sekretaris", "kadis"]))).toBe("kadis");
  expect(nearestAbove("seksi", new Set(["pelaksana"]))).toBeNull();
});
