import { expect, test } from "vitest";
import { cameBackAt } from "./came-back";
import type { Event, EventType } from "./history";

const at = (minute: number) => new Date(Date.UTC(2026, 10, 23, 1, minute));

function history(...types: EventType[]): Event[] {
  return types.map((type, index) => ({ type, seq: index + 1, at: at(index + 1), actor: "x" }) as unknown as Event);
}

test.each<[string, EventType[], Date | null]>([
  ["nothing was asked", ["submitted", "claimed"], null],
  ["it is with the applicant", ["submitted", "claimed", "returned"], null],
  ["it has just come back", ["submitted", "claimed", "returned", "resubmitted"], at(4)],
  ["looking at it settles nothing", ["submitted", "returned", "resubmitted", "requirement_decided", "claimed"], at(3)],
  ["the duty has ended", ["submitted", "returned", "resubmitted", "duty_completed"], null],
  ["it was returned again", ["submitted", "returned", "resubmitted", "returned"], null],
  ["it came back twice", ["submitted", "returned", "resubmitted", "returned", "resubmitted"], at(5)],
  ["it was rejected", ["submitted", "returned", "resubmitted", "rejected"], null],
  ["the applicant gave it up", ["submitted", "returned", "resubmitted", "withdrawn"], null],
])("%s", (_, types, expected) => {
  expect(cameBackAt(history(...types))).toEqual(expected);
});
