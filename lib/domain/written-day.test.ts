import { expect, it } from "vitest";
import { parseDay } from "./calendar-day";
import { writtenDay, writtenTime } from "./written-day";

it("writes a day as it is written here, and it is read back", () => {
  expect(writtenDay("2026-12-05")).toBe("5/12/2026");
  for (const day of ["1990-07-01", "2026-11-30", "2028-02-29"]) expect(parseDay(writtenDay(day))).toBe(day);
});

it.each(["", "5/12/2026", "besok", "2026-12"])("leaves %j as it was typed", (text) => {
  expect(writtenDay(text)).toBe(text);
});

it("writes a time with a dot", () => {
  expect(writtenTime("07:30")).toBe("07.30");
  expect(writtenTime("7.30")).toBe("7.30");
  expect(writtenTime("")).toBe("");
});
