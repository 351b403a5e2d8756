import { expect, it } from "vitest";
import { calendarDay, parseDay } from "./calendar-day";

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

it.each([
  ["1990-07-01", "1990-07-01"],
  ["01-07-1990", "1990-07-01"],
  ["1/7/1990", "1990-07-01"],
  ["1.7.1990", "1990-07-01"],
  ["1 7 1990", "1990-07-01"],
  ["1 Juli 1990", "1990-07-01"],
  ["01 jul. 1990", "1990-07-01"],
  ["Minggu, 1 Juli 1990", "1990-07-01"],
  ["Jum\u2019at 4/12/2026", "2026-12-04"],
  ["29-02-2024", "2024-02-29"],
  ["5 Pebruari 1988", "1988-02-05"],
  ["12 Nopember 1988.", "1988-11-12"],
  ["3 peb 1988,", "1988-02-03"],
  ["9 Nop 1988", "1988-11-09"],
  ["17 Agt 1988", "1988-08-17"],
  ["17 ags. 1988", "1988-08-17"],
  ["\u202a1\u00a0Juli\u00a01990\u202c", "1990-07-01"],
  ["０１−０７−１９９０", "1990-07-01"],
])("%j is read as %s", (typed, day) => {
  expect(parseDay(typed)).toBe(day);
});

it.each([
  "",
  "31-2-2024",
  "29-2-2023",
  "1-13-1990",
  "1-7-90",
  "satu-7-1990",
  "1 Julio 1990",
  "1 Agx 1990",
  "1 Nopal 1990",
  "7-1990",
  "١-٧-١٩٩٠",
  "1990-7-1",
])("%j is no day", (typed) => {
  expect(parseDay(typed)).toBeNull();
});
