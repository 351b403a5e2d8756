import { expect, test } from "vitest";
import { formatDate, formatDateTime, formatDuration, formatRelativeDue, formatShortDate, formatTime } from "./index";
import { at, SAMPLE_CALENDAR as calendar } from "./sample-calendar";

const MINUTE = 60_000;

test("dates and times are written in Indonesian and in WITA", () => {
  expect(formatDate(at("2026-11-23", "00:00"))).toBe("Senin, 23 November 2026");
  expect(formatDate("2027-01-03")).toBe("Minggu, 3 Januari 2027");
  expect(formatShortDate("2026-08-17")).toBe("17 Agustus 2026");
  expect(formatTime(at("2026-11-23", "10:42"))).toBe("10.42 WITA");
  expect(formatDateTime(at("2026-11-27", "07:05"))).toBe("Jumat, 27 November 2026, 07.05 WITA");
});

test.each([
  [0, "0 menit"],
  [-5, "0 menit"],
  [59_999, "kurang dari 1 menit"],
  [35 * MINUTE, "35 menit"],
  [60 * MINUTE, "1 jam"],
  [125 * MINUTE, "2 jam 5 menit"],
  [450 * MINUTE, "1 hari kerja"],
  [510 * MINUTE, "1 hari kerja 1 jam"],
  [485 * MINUTE, "1 hari kerja"],
  [28 * 450 * MINUTE, "28 hari kerja"],
])("%i ms of work is %s", (ms, text) => {
  expect(formatDuration(ms)).toBe(text);
});

test.each([
  ["2026-11-23", "12:30", "2 jam lagi"],
  ["2026-11-23", "10:45", "45 menit lagi"],
  ["2026-11-23", "10:00", "sekarang"],
  ["2026-11-23", "08:30", "lewat 1 jam"],
  ["2026-11-23", "09:59", "lewat 1 menit"],
  ["2026-11-24", "16:00", "1 hari lagi"],
  ["2026-11-24", "08:00", "5 jam kerja lagi"],
  ["2026-11-30", "16:00", "5 hari lagi"],
  ["2026-11-20", "16:30", "lewat 1 hari"],
  ["2026-11-18", "16:00", "lewat 3 hari"],
])("due %s %s, seen on Monday 23 November at 10.00: %s", (date, time, text) => {
  expect(formatRelativeDue(at(date, time), at("2026-11-23", "10:00"), calendar)).toBe(text);
});

test("a deadline missed on Friday is late on Saturday too", () => {
  expect(formatRelativeDue(at("2026-11-27", "16:30"), at("2026-11-28", "09:00"), calendar)).toBe("lewat 1 hari");
  expect(formatRelativeDue(at("2026-11-29", "23:59"), at("2026-11-28", "09:00"), calendar)).toBe("1 hari lagi");
});
