import { expect, test } from "vitest";
import { SAMPLE_CALENDAR } from "@/lib/domain/working-time/sample-calendar";
import { dueReports, monthWords } from "./due-reports";

const due = (firstCase: string | null, today: string, issued: string[] = [], calendar = SAMPLE_CALENDAR) =>
  dueReports({ firstCase, issued }, calendar, today);

test.each([
  ["still in its month", "2026-11-02", "2026-11-30", []],
  ["the first of December is a Tuesday", "2026-11-02", "2026-12-01", ["2026-11"]],
  ["no case before it", "2026-12-01", "2026-12-20", []],
  ["no case at all", null, "2026-12-20", []],
  ["a holiday and a weekend come first", "2026-12-05", "2027-01-03", []],
  ["the first working day of the year", "2026-12-05", "2027-01-04", ["2026-12"]],
  ["February begins on a Monday", "2027-01-31", "2027-02-01", ["2027-01"]],
])("%s: first case %s, on %s", (_, firstCase, today, expected) => {
  expect(due(firstCase, today)).toEqual(expected);
});

test("what was not issued is asked for until it is, the oldest first, and no more than a year of it", () => {
  expect(due("2026-09-15", "2026-12-01")).toEqual(["2026-09", "2026-10", "2026-11"]);
  expect(due("2026-09-15", "2026-12-01", ["2026-10"])).toEqual(["2026-09", "2026-11"]);
  expect(due("2026-09-15", "2026-12-01", ["2026-09", "2026-10", "2026-11"])).toEqual([]);
  const long = due("2020-01-01", "2026-12-01");
  expect([long.length, long[0], long.at(-1)]).toEqual([12, "2025-12", "2026-11"]);
});

test("a calendar that never opens puts it off by a month, and stops nothing", () => {
  const closed = { ...SAMPLE_CALENDAR, periods: [{ name: "Tutup", from: null, until: null, hours: [] }] };
  expect(due("2026-10-05", "2026-12-31", [], closed)).toEqual(["2026-10"]);
});

test("a month is named as the office writes it", () => {
  expect(monthWords("2026-11")).toBe("November 2026");
});
