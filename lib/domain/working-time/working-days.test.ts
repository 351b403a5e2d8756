import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addCalendarDays,
  addWorkingDays,
  isWorkingDay,
  startOfWitaDay,
  witaDate,
  witaTime,
  workingDaysBetween,
  workingMilliseconds,
} from "./index";
import { at, SAMPLE_CALENDAR as calendar } from "./sample-calendar";

const HOUR = 3_600_000;

test("WITA dates and times do not depend on the machine's zone", () => {
  expect(witaDate(new Date("2026-11-23T15:59:59Z"))).toBe("2026-11-23");
  expect(witaDate(new Date("2026-11-23T16:00:00Z"))).toBe("2026-11-24");
  expect(witaTime(new Date("2026-11-23T02:42:00Z"))).toBe("10:42");
  expect(startOfWitaDay("2026-11-24")).toEqual(new Date("2026-11-23T16:00:00Z"));
  expect(addCalendarDays("2026-12-30", 3)).toBe("2027-01-02");
  expect(addCalendarDays("2028-03-01", -1)).toBe("2028-02-29");
  for (const wrong of ["2026-02-30", "2026-13-01", "23-11-2026", "", "2026-1-1"])
    expect(() => startOfWitaDay(wrong)).toThrow(RangeError);
});

test.each([
  ["2026-11-23", true],
  ["2026-11-27", true],
  ["2026-11-28", false],
  ["2026-11-29", false],
  ["2026-12-24", false],
  ["2027-01-01", false],
])("%s is a working day: %s", (date, expected) => {
  expect(isWorkingDay(calendar, date)).toBe(expected);
});

test("working days are added forward and back", () => {
  expect(addWorkingDays(calendar, "2026-12-23", 1)).toBe("2026-12-28");
  expect(addWorkingDays(calendar, "2026-12-28", -1)).toBe("2026-12-23");
  expect(addWorkingDays(calendar, "2026-11-28", 0)).toBe("2026-11-28");
  expect(workingDaysBetween(calendar, "2026-11-23", "2027-01-06")).toBe(28);
  expect(workingDaysBetween(calendar, at("2026-11-23", "23:00"), at("2026-11-24", "00:00"))).toBe(1);
  expect(workingDaysBetween(calendar, "2026-11-24", "2026-11-23")).toBe(0);
});

describe("working time", () => {
  test.each([
    ["a whole Monday", "2026-11-23", "00:00", "2026-11-24", "00:00", 7.5],
    ["a whole Friday", "2026-11-27", "00:00", "2026-11-28", "00:00", 7.5],
    ["a week", "2026-11-23", "00:00", "2026-11-30", "00:00", 37.5],
    ["a rest", "2026-11-23", "12:00", "2026-11-23", "13:00", 0],
    ["a weekend", "2026-11-27", "16:30", "2026-11-30", "07:30", 0],
    ["backwards", "2026-11-24", "10:00", "2026-11-23", "10:00", 0],
  ])("%s", (_, fromDate, fromTime, untilDate, untilTime, hours) => {
    expect(workingMilliseconds(calendar, at(fromDate, fromTime), at(untilDate, untilTime))).toBe(hours * HOUR);
  });

  const instants = fc
    .integer({ min: 0, max: 100 * 24 * 3_600 })
    .map((seconds) => new Date(at("2026-11-20", "00:00").getTime() + seconds * 1000));
  test("splitting an interval adds up, in time and in days", () => {
    fc.assert(
      fc.property(instants, instants, instants, (...three) => {
        const [a, b, c] = three.sort((x, y) => x.getTime() - y.getTime()) as [Date, Date, Date];
        expect(workingMilliseconds(calendar, a, b) + workingMilliseconds(calendar, b, c)).toBe(
          workingMilliseconds(calendar, a, c),
        );
        expect(workingDaysBetween(calendar, a, b) + workingDaysBetween(calendar, b, c)).toBe(
          workingDaysBetween(calendar, a, c),
        );
        expect(workingMilliseconds(calendar, a, c)).toBeLessThanOrEqual(c.getTime() - a.getTime());
      }),
      { numRuns: 2_000 },
    );
  });

  test("adding n working days is n working days away", () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 0, max: 60 }), (from, n) => {
        expect(workingDaysBetween(calendar, from, addWorkingDays(calendar, witaDate(from), n))).toBe(n);
      }),
    );
  });
});
