import { expect, test } from "vitest";
import { identityDuty } from "./access";
import type { OpenDuty } from "./state";

const OPEN: OpenDuty = {
  duty: "1.pelaksana.verify",
  row: 1,
  role: "pelaksana",
  verb: "verify",
  scope: "application",
  round: 1,
  openedAt: new Date("2026-11-23T01:00:00Z"),
  heldBy: "rina",
};

test.each<[string, Partial<OpenDuty>, string | null]>([
  ["a verify duty that they hold", {}, "1.pelaksana.verify"],
  ["one that nobody holds", { heldBy: null }, null],
  ["one that a colleague holds", { heldBy: "made" }, null],
  ["a review that they hold", { verb: "review" }, null],
  ["the applicant's row, whose papers they decide", { role: "pemohon", verb: "perform" }, "1.pelaksana.verify"],
  ["a duty of a programme", { scope: "programme" }, null],
])("identity is checked in %s", (_, change, duty) => {
  expect(identityDuty({ id: "rina" }, [Object.assign({}, OPEN, change)])).toBe(duty);
});

test("in no open duty nothing is checked", () => {
  expect(identityDuty({ id: "rina" }, [])).toBeNull();
});
