import { describe, expect, test } from "vitest";
import { hoursOf, minutesOf } from "./hours";
import { addMonths, lastDayOf, weeksOf } from "./month-grid";

describe("a month on the wall", () => {
  test("begins its weeks on Monday and holds each day once", () => {
    const weeks = weeksOf("2026-12");
    expect(weeks[0]).toEqual([
      null,
      "2026-12-01",
      "2026-12-02",
      "2026-12-03",
      "2026-12-04",
      "2026-12-05",
      "2026-12-06",
    ]);
    expect(weeks.flat().filter(Boolean)).toHaveLength(31);
    expect(weeks.every((week) => week.length === 7)).toBe(true);
    expect(weeksOf("2027-02")).toHaveLength(4);
  });
  test("knows its neighbours and leap years", () => {
    expect(addMonths("2026-12", 1)).toBe("2027-01");
    expect(addMonths("2026-01", -1)).toBe("2025-12");
    expect(lastDayOf("2028-02")).toBe("2028-02-29");
  });
});

test("hours are read where they are written as hours", () => {
  expect(hoursOf("09.00-15.00")).toEqual({ from: "09:00", to: "15:00" });
  expect(hoursOf("8:30 – 12:00 WITA")).toEqual({ from: "08:30", to: "12:00" });
  expect(hoursOf("08.00-12.00 dan 13.00-16.00")).toEqual({ from: "08:00", to: "16:00" });
  expect(hoursOf("08.00-12.00, 13.00\u201316.30 WITA")).toEqual({ from: "08:00", to: "16:30" });
  expect(hoursOf("08.00 s/d 10.00; 10.00 \u2212 12.00; 13:00 sampai 15:00")).toEqual({ from: "08:00", to: "15:00" });
  expect(hoursOf("13.00-16.00 dan 08.00-12.00")).toBeNull();
  expect(hoursOf("pagi")).toBeNull();
  expect(hoursOf("15.00-09.00")).toBeNull();
  expect(hoursOf("09.75-10.00")).toBeNull();
});

test.each([
  ["09.00-15.00", 360],
  ["08.00-12.00 dan 13.00-16.00 WITA", 420],
  ["9:30 – 11:00", 90],
  ["pagi sampai selesai", null],
  ["15.00-09.00", null],
])("%s takes %s minutes", (written, minutes) => {
  expect(minutesOf(written)).toBe(minutes);
});
