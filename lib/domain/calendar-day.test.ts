import { expect, it } from "vitest";
import { calendarDay } from "./calendar-day";

const day = calendarDay("Pilih harinya.");

it.each(["1900-01-01", "2026-11-26", "2024-02-29", "2999-12-31"])("%s is a day", (text) => {
  expect(day.parse(text)).toBe(text);
});

it.each([
  "0000-01-01",
  "0001-01-01",
  "1899-12-31",
  "3000-01-01",
  "9999-12-31",
  "+12026-01-01",
  "2026-02-29",
  "",
  "x",
  5,
])("%s is none, and says so", (text) => {
  expect(day.safeParse(text).error?.issues[0]?.message).toBe("Pilih harinya.");
});
