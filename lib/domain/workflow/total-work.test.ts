import { describe, expect, it } from "vitest";
import type { StandardTime } from "./definition";
import { enumerated, totalWork } from "./total-work";

const of = (amount: number, unit: StandardTime["unit"]): StandardTime => ({ amount, unit });

describe("the work of all rows together", () => {
  it.each([
    [[], ""],
    [[of(30, "minute")], "30 menit"],
    [[of(30, "minute"), of(1, "hour"), of(30, "minute")], "2 jam"],
    [[of(45, "minute"), of(12, "hour"), of(3, "working_day")], "12 jam, 45 menit, dan 3 hari kerja"],
    [[of(2, "working_day"), of(26, "working_day")], "28 hari kerja"],
    [[of(5, "working_day"), of(7, "calendar_day")], "5 hari kerja dan 7 hari"],
  ])("%o", (standards, words) => {
    expect(totalWork(standards)).toBe(words);
  });
});

it("names one, two and more", () => {
  expect([["a"], ["a", "b"], ["a", "b", "c"]].map(enumerated)).toEqual(["a", "a dan b", "a, b, dan c"]);
});
