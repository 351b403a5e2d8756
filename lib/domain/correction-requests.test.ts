import { expect, test } from "vitest";
import { correctionRequests } from "./correction-requests";
import type { Event, EventBody } from "./workflow";

const VERIFY = "1.pelaksana.verify";
const KTP = { kind: "requirement", key: "ktp", reason: "buram" } as const;
const NAME = { kind: "answer", key: "business.businessName", reason: "tulis lengkap" } as const;
const change = { key: NAME.key, before: "Warung", after: "Warung Siti" };

function historyOf(...bodies: EventBody[]): Event[] {
  return bodies.map((body, index) =>
    Object.assign({ seq: index + 1, at: new Date(Date.UTC(2026, 10, 23, 1, index)), actor: "rina" }, body),
  );
}

const asked = { type: "returned", duty: VERIFY, items: [KTP, NAME], dueOn: "2026-11-30" } as const;
const answered = { type: "resubmitted", given: ["ktp"], answers: [NAME.key], changes: [change] } as const;
const states = (...bodies: EventBody[]) =>
  correctionRequests(historyOf(...bodies)).map(({ no, items }) => [no, ...items.map(({ state }) => state)]);
const both = (body: object) => body as EventBody;

test.each<[string, EventBody[], unknown[]]>([
  ["nothing was asked", [{ type: "claimed", duty: VERIFY }], []],
  ["asked", [both(asked)], [[1, "asked", "asked"]]],
  ["answered", [both(asked), both(answered)], [[1, "answered", "answered"]]],
  [
    "the paper accepted, the answer with the end of the duty",
    [both(asked), both(answered), { type: "requirement_decided", requirement: "ktp", decision: "accepted" }],
    [[1, "accepted", "answered"]],
  ],
  [
    "all accepted, because the duty has ended",
    [both(asked), both(answered), { type: "duty_completed", duty: VERIFY }],
    [[1, "accepted", "accepted"]],
  ],
  [
    "asked again",
    [both(asked), both(answered), { type: "returned", duty: VERIFY, items: [KTP], dueOn: "2026-12-07" }],
    [
      [1, "asked_again", "answered"],
      [2, "asked"],
    ],
  ],
])("%s", (_, bodies, expected) => {
  expect(states(...bodies)).toEqual(expected);
});

test("an answered request keeps when, and what stood there before and after", () => {
  const [request] = correctionRequests(historyOf(both(asked), both(answered)));
  expect(request).toMatchObject({ by: "rina", dueOn: "2026-11-30", answeredAt: new Date("2026-11-23T01:01:00Z") });
  expect(request?.items.map((item) => item.change)).toEqual([null, change]);
});
