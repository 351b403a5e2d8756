import { describe, expect, it } from "vitest";
import { runnerOf } from "./test-file.mjs";

describe("one test file", () => {
  it.each([
    ["lib/domain/result.test.ts", "node_modules/vitest/vitest.mjs", "unit*"],
    ["components/ui/button.test.tsx", "node_modules/vitest/vitest.mjs", "unit*"],
    ["lib/platform/health.db.test.ts", "node_modules/vitest/vitest.mjs", "db*"],
    ["e2e/journeys/smoke.spec.ts", "bin/e2e.mjs", undefined],
  ])("%s is run by %s, project %s", (file, program, project) => {
    expect(runnerOf(file)).toMatchObject({ program });
    expect(runnerOf(file)?.args.at(-1)).toBe(project);
  });

  it("is nothing that is no test", () => {
    expect(runnerOf("lib/platform/health.ts")).toBeUndefined();
    expect(runnerOf("e2e/pages/apply.ts")).toBeUndefined();
  });
});
