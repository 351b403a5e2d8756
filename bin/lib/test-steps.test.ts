import { describe, expect, it } from "vitest";
import { countVitest, summary } from "./test-steps.mjs";

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((one) => ({ status: one })),
});

describe("the sum of npm test", () => {
  it("adds up every step", () => {
    expect(
      summary([
        { passed: 1, failed: 0 },
        { passed: 7, failed: 2 },
      ]),
    ).toEqual({ passed: 8, failed: 2 });
  });

  it("counts a step in which nothing ran as failed", () => {
    expect(
      summary([
        { passed: 9, failed: 0 },
        { passed: 0, failed: 0 },
      ]),
    ).toEqual({ passed: 9, failed: 1 });
  });

  it("counts a file that could not be loaded", () => {
    const report = {
      numPassedTests: 3,
      numFailedTests: 1,
      testResults: [file("failed", "failed"), file("failed"), file("passed", "passed")],
    };
    expect(countVitest(report, 1)).toEqual({ passed: 3, failed: 2 });
  });

  it("never calls a run green that ended with an error", () => {
    const report = { numPassedTests: 3, numFailedTests: 0, testResults: [file("passed", "passed")] };
    expect(countVitest(report, 1)).toEqual({ passed: 3, failed: 1 });
    expect(countVitest(report, 0)).toEqual({ passed: 3, failed: 0 });
  });
});
