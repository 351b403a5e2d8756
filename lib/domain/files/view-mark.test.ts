import { expect, test } from "vitest";
import { stampOf } from "./stamp-path";
import { viewMark, viewMarkText } from "./view-mark";

const view = { name: "Baiq Rina", task: "Catat NIB", at: new Date("2026-11-29T03:40:00Z") };

test("the mark says who looks, in which duty, and when", () => {
  expect(viewMarkText(view)).toBe("DILIHAT OLEH BAIQ RINA, TUGAS CATAT NIB, 29-11-2026 11.40 WITA");
  expect(viewMarkText({ name: "Rina", task: null, at: view.at })).toContain("RINA, TANPA TUGAS, ");
});

test("its lines are not those of a stamp that the picture bears already", () => {
  const text = viewMarkText(view);
  const usual = new Set(stampOf(text).path.split("M"));
  const same = viewMark(view)
    .path.split("M")
    .filter((stroke) => stroke !== "" && usual.has(stroke));
  expect(same).toEqual([]);
  expect(viewMark(view).path.length).toBeGreaterThan(1000);
});
