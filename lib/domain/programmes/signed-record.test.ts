import { expect, test } from "vitest";
import type { Duty } from "../workflow/definition";
import { recordIn } from "./signed-record";

const duty = (id: string, verb: Duty["verb"], changes: Partial<Duty> = {}): Duty => ({
  id,
  role: "kadis",
  verb,
  scope: "programme",
  ...changes,
});
const recordsOf = (...duties: Duty[]) => duties.map((one) => recordIn({ duties }, one));

test("whoever approves last in the row of a proposal or a schedule signs it, in versions that do not say so as well", () => {
  const proposal = duty("perform", "perform", { record: "proposal" });
  const schedule = duty("perform", "perform", { record: "schedule" });
  expect(recordsOf(proposal, duty("initial", "initial"), duty("approve", "approve"))).toEqual([
    "proposal",
    null,
    "proposal_signed",
  ]);
  expect(recordsOf(schedule, duty("first", "approve"), duty("last", "approve"))).toEqual([
    "schedule",
    null,
    "schedule_signed",
  ]);
  // What comes behind the approval changes nothing of it; an application's own approval is none of the programme's.
  expect(recordsOf(proposal, duty("approve", "approve"), duty("hand", "perform"))[1]).toBe("proposal_signed");
  expect(recordsOf(proposal, duty("approve", "approve", { scope: "application" }))[1]).toBeNull();
});

test("what a version names stands, and no paper is numbered twice in a row", () => {
  const proposal = duty("perform", "perform", { record: "proposal" });
  const early = duty("early", "approve", { record: "proposal_signed" });
  expect(recordsOf(proposal, early, duty("approve", "approve"))).toEqual(["proposal", "proposal_signed", null]);
  expect(recordsOf(duty("perform", "perform", { record: "committee" }), duty("approve", "approve"))[1]).toBeNull();
  expect(recordsOf(proposal, duty("approve", "approve", { record: "unheard of" }))[1]).toBeNull();
});
