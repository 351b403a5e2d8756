import { expect, test } from "vitest";
import { escalationStage, stagesUpTo } from "./escalation";
import { at, SAMPLE_CALENDAR } from "./working-time/sample-calendar";

const MINUTES = { openedAt: at("2026-11-23", "09:00"), dueAt: at("2026-11-23", "09:40") };
/** Monday to the end of the office day on Friday: five days, and Friday is half an hour longer with a longer rest. */
const DAYS = { openedAt: at("2026-11-23", "07:30"), dueAt: at("2026-11-27", "16:30") };

test.each([
  [MINUTES, at("2026-11-23", "09:29"), null],
  [MINUTES, at("2026-11-23", "09:30"), "due_soon"],
  [MINUTES, at("2026-11-23", "09:40"), "due_soon"],
  [MINUTES, at("2026-11-23", "09:41"), "overdue"],
  // The night is no working time: a day after the deadline is the same hour of the next day, less the rest.
  [MINUTES, at("2026-11-24", "09:39"), "overdue"],
  [MINUTES, at("2026-11-24", "09:40"), "above"],
  [DAYS, at("2026-11-26", "15:59"), null],
  [DAYS, at("2026-11-26", "16:00"), "due_soon"],
  [DAYS, at("2026-11-27", "07:30"), "due_soon"],
  [DAYS, at("2026-11-28", "09:00"), "overdue"],
  [DAYS, at("2026-11-29", "23:59"), "overdue"],
  [DAYS, at("2026-11-30", "15:59"), "overdue"],
  [DAYS, at("2026-11-30", "16:00"), "above"],
  // Opened when nothing was left of its row's time.
  [{ openedAt: at("2026-11-24", "09:00"), dueAt: at("2026-11-23", "09:40") }, at("2026-11-24", "09:00"), "overdue"],
] as const)("%o at %o: %s", (duty, now, stage) => {
  expect(escalationStage(duty, now, SAMPLE_CALENDAR)).toBe(stage);
});

test("a stage stands for those before it", () => {
  expect(stagesUpTo("due_soon")).toEqual(["due_soon"]);
  expect(stagesUpTo("above")).toEqual(["due_soon", "overdue", "above"]);
});
