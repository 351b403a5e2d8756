import { expect, test } from "vitest";
import { BREAKS, type BreakName } from "./breaks";
import { planRounds, shortPlan } from "./plan";
import { makeRandom } from "./random";

const ALL = Object.keys(BREAKS) as BreakName[];

test("the same seed plays the same rounds, another seed others", () => {
  const plan = (seed: number) => planRounds(makeRandom(seed), 40, null);
  expect(plan(2)).toEqual(plan(2));
  expect(plan(2)).not.toEqual(plan(3));
});

test("the long form has every break within as many rounds as there are breaks", () => {
  const broken = planRounds(makeRandom(7), ALL.length, null).map(({ breaks }) => breaks[0]);
  expect(broken.toSorted()).toEqual(ALL.toSorted());
});

test("what takes everything down comes alone; one break that was wished for is every round's", () => {
  const rounds = planRounds(makeRandom(11), 300, null);
  const alone = rounds.filter(({ breaks }) => breaks.some((name) => /power cut|everything|absent|full/.test(name)));
  expect(alone.length).toBeGreaterThan(20);
  expect(alone.every(({ breaks }) => breaks.length === 1)).toBe(true);
  expect(planRounds(makeRandom(11), 5, "commits fail").map(({ breaks }) => breaks)).toEqual(
    Array(5).fill(["commits fail"]),
  );
});

test("the short form presses every kind of button, and every kind while commits fail or the power goes", () => {
  const rounds = shortPlan();
  const loads = (pattern: RegExp) =>
    new Set(rounds.filter(({ breaks }) => breaks.some((name) => pattern.test(name))).flatMap((round) => round.loads));
  expect([...loads(/./)].toSorted()).toEqual(["apply", "duties", "letters", "seats", "send", "together", "upload"]);
  expect([...loads(/commits fail/)].toSorted()).toEqual(["duties", "send", "upload"]);
  expect([...loads(/power cut/)].toSorted()).toEqual(["send", "upload"]);
});
