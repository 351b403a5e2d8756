import { expect, test } from "vitest";
import { dueWords } from "./due-words";

// 23 November 2026, 10.00 WITA
const now = new Date("2026-11-23T02:00:00Z");

test.each([
  ["2026-11-23T04:30:00Z", "2 jam lagi", "soon"],
  ["2026-11-23T02:20:00Z", "20 menit lagi", "soon"],
  ["2026-11-23T02:00:30Z", "kurang dari 1 menit lagi", "soon"],
  ["2026-11-24T01:00:00Z", "besok", "soon"],
  ["2026-11-24T08:00:00Z", "besok", "far"],
  ["2026-11-30T08:00:00Z", "7 hari lagi", "far"],
  ["2026-11-23T01:15:00Z", "lewat 45 menit", "late"],
  ["2026-11-22T23:00:00Z", "lewat 3 jam", "late"],
  ["2026-11-22T08:30:00Z", "lewat 1 hari", "late"],
  ["2026-11-18T08:00:00Z", "lewat 5 hari", "late"],
])("due %s reads %s", (due, text, state) => {
  expect(dueWords(new Date(due), now)).toEqual({ text, state });
});

test("the day changes at midnight in WITA, not in UTC", () => {
  // 23.30 and 00.30 WITA are one calendar day apart though both fall on 23 November in UTC.
  expect(dueWords(new Date("2026-11-23T16:30:00Z"), new Date("2026-11-23T15:30:00Z")).text).toBe("besok");
});
