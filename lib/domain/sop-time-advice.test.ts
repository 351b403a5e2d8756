import { expect, test } from "vitest";
import { adviseTime } from "./sop-time-advice";
import type { StandardTime } from "./workflow";

const MINUTE = 60_000;
const DAY = 7.5 * 60 * MINUTE;
const days = (amount: number): StandardTime => ({ amount, unit: "working_day" });

test.each([
  ["late as a rule: what nine of ten need", days(3), { ended: 20, within: 12, officeMost: 4.2 * DAY }, days(5)],
  ["half of it would do", days(28), { ended: 20, within: 20, officeMost: 9 * DAY }, days(9)],
  ["exactly half", days(10), { ended: 20, within: 20, officeMost: 5 * DAY }, days(5)],
  ["a little shorter is no reason", days(10), { ended: 20, within: 20, officeMost: 5.1 * DAY }, null],
  ["kept by nine of ten", days(3), { ended: 20, within: 18, officeMost: 4 * DAY }, null],
  ["late by pauses, not by work", days(3), { ended: 20, within: 2, officeMost: 2 * DAY }, null],
  ["too few to say", days(3), { ended: 9, within: 0, officeMost: 30 * DAY }, null],
  ["nobody ended it", days(3), { ended: 0, within: 0, officeMost: 0 }, null],
  ["never less than one", days(2), { ended: 10, within: 10, officeMost: 1 }, days(1)],
  ["all of it the applicant's", days(2), { ended: 10, within: 10, officeMost: 0 }, null],
  [
    "minutes",
    { amount: 30, unit: "minute" },
    { ended: 10, within: 3, officeMost: 44.01 * MINUTE },
    { amount: 45, unit: "minute" },
  ],
  [
    "hours",
    { amount: 8, unit: "hour" },
    { ended: 10, within: 10, officeMost: 61 * MINUTE },
    { amount: 2, unit: "hour" },
  ],
  ["calendar days", { amount: 28, unit: "calendar_day" }, { ended: 90, within: 0, officeMost: 99 * DAY }, null],
] as const)("%s", (_, standard, reality, advised) => {
  expect(adviseTime(standard, reality)).toEqual(advised);
});
