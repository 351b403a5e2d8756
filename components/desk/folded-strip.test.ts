import { expect, test } from "vitest";
import type { StripStep } from "@/components/ui/step-strip";
import { inOneLine } from "./folded-strip";

const step = (no: number, state: StripStep["state"]) => ({
  key: `${no}-${state}`,
  no,
  title: `Tugas ${no}`,
  actor: "Seksi",
  state,
});

test.each([
  [
    "of a whole SOP its place is said",
    [step(1, "done"), step(2, "now"), step(5, "next")],
    "Langkah 2 dari 5: Tugas 2 · Seksi",
  ],
  // Promotion walks the third row of its SOP, and no other.
  [
    "of one row alone its number says nothing of how many there are",
    [step(3, "now"), step(3, "next")],
    "Langkah 3: Tugas 3 · Seksi",
  ],
  ["between two duties what is done is counted", [step(3, "done"), step(3, "next")], "Langkah SOP: 1 dari 2 selesai"],
] as const)("%s", (_, steps, line) => {
  expect(inOneLine(steps)).toBe(line);
});
