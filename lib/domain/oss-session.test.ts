import { expect, test } from "vitest";
import { DEFINITIONS } from "@/prisma/seed/sops/definitions";
import { ossSteps } from "./oss-session";
import { type Definition, dutiesIn, fold, timeline } from "./workflow";
import { SAMPLE_CALENDAR } from "./working-time/sample-calendar";

function stepsOf(definition: Definition) {
  const rows = timeline(definition, fold(definition, []), SAMPLE_CALENDAR, new Date("2026-11-23T00:00:00Z"));
  const duties = dutiesIn(definition, "application");
  return ossSteps(
    rows,
    duties.map(({ row, record = null }) => ({ row: row.no, record })),
  );
}

test("the checklist has rows 1 to 4 of the NIB, each with pitfalls of its own", () => {
  const steps = stepsOf(DEFINITIONS.nib);
  expect(steps.map(({ row }) => row.no)).toEqual([1, 2, 3, 4]);
  expect(new Set(steps.map(({ pitfalls }) => pitfalls)).size).toBe(4);
  expect(steps.map(({ pitfalls }) => pitfalls.join(" "))).toEqual([
    expect.stringMatching(/Dukcapil.*sudah dipakai.*NIB lama/),
    expect.stringMatching(/Spam/),
    expect.stringMatching(/Kata sandi diketik pemohon sendiri/),
    expect.stringMatching(/Non-UMK.*KBLI keliru/),
  ]);
});

test("no other service has one", () => {
  expect(stepsOf(DEFINITIONS.pelatihan)).toEqual([]);
  expect(stepsOf(DEFINITIONS.fasilitasi)).toEqual([]);
});
