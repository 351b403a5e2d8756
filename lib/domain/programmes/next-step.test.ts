import { describe, expect, test } from "vitest";
import { PROGRAMME_STEPS, programmeStep, type Resting, stepWords } from "./next-step";

const TODAY = "2026-12-01";
const CLASS: Resting = {
  status: "open",
  hasDuty: false,
  seatsTaken: 0,
  quota: 2,
  someoneWaits: true,
  hasGivenBack: false,
  openOutcomes: 0,
  firstDay: "2026-12-10",
  lastDay: "2026-12-11",
};
const stepOf = (changes: Partial<Resting>, today = TODAY) => programmeStep({ ...CLASS, ...changes }, today);
const OVER = { status: "running", seatsTaken: 2 } as const;

describe("what a programme waits for where the queue asks for nothing", () => {
  test.each<[string, Partial<Resting>, ReturnType<typeof stepOf>]>([
    ["a draft is opened", { status: "draft" }, "publish"],
    ["an open one is filled from who waits", {}, "gather"],
    ["also when some sit in it", { seatsTaken: 1 }, "gather"],
    ["with all seats taken it is started", { seatsTaken: 2 }, "start"],
    ["or when nobody waits any more", { seatsTaken: 1, someoneWaits: false }, "start"],
    ["with nobody seated and nobody waiting there is nothing to press", { someoneWaits: false }, null],
    ["never started before its first day", { seatsTaken: 2, firstDay: TODAY }, "missed"],
    ["a duty of the SOP stands in the queue", { ...OVER, hasDuty: true }, null],
    [
      "a seat was given back after the list was approved",
      { status: "running", hasDuty: true, seatsTaken: 1, hasGivenBack: true },
      "fill",
    ],
    [
      "there is nobody to take it",
      { status: "running", hasDuty: true, seatsTaken: 1, hasGivenBack: true, someoneWaits: false },
      null,
    ],
    [
      "none on or after the first day",
      { status: "running", hasDuty: true, seatsTaken: 1, hasGivenBack: true, firstDay: TODAY },
      null,
    ],
    ["all rows ended: outcomes are missing", { ...OVER, openOutcomes: 2, firstDay: TODAY }, "outcomes"],
    ["which nobody can write down before its first day", { ...OVER, openOutcomes: 2 }, null],
    ["all are there, but its last day is not over", OVER, null],
    ["it is ended after its last day", { ...OVER, firstDay: "2026-11-20", lastDay: "2026-11-30" }, "finish"],
    ["a proposal has no day to wait for", { ...OVER, firstDay: null, lastDay: null }, "finish"],
    ["nothing after the end", { status: "finished" }, null],
    ["nothing after a cancellation", { status: "cancelled" }, null],
  ])("%s", (_, changes, step) => expect(stepOf(changes)).toBe(step));

  test("each has a press in words, which name who it is about", () => {
    const named = { type: "stall_proposal", seatsTaken: 1, openOutcomes: 2 } as const;
    for (const step of PROGRAMME_STEPS) expect(stepWords(step, named)).toMatch(/^[A-Z]/);
    expect(stepWords("outcomes", named)).toBe("Catat hasil 2 calon penerima");
    expect(stepWords("outcomes", { ...named, type: "training" })).toBe("Catat hasil 2 peserta");
  });
});
