import { availableParallelism } from "node:os";
import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";
import { testsApart } from "./bin/lib/tests-apart.mjs";

const root = import.meta.dirname;

/** `*.db.test.ts` needs a database, everything else must do without one. */
const DATABASE_TESTS = "**/*.db.test.ts";
const OUTSIDE = ["node_modules/**", ".next*/**", ".build/**", "e2e/**/*.spec.ts"];

/** They need their modules for themselves; the others share those of their process. */
const APART = testsApart(root);

const shared = {
  environment: "node" as const,
  // An hour and 45 minutes off every zone of Indonesia: whoever forgets the zone is found out here.
  env: { TZ: "Asia/Kathmandu" },
  setupFiles: ["lib/testing/setup.ts"],
  // It names files of Next as only a bundler finds them.
  server: { deps: { inline: ["next-auth"] } },
};

// A walk over thousands of states takes its time on a machine that does other work as well.
const UNIT = { isolate: false, testTimeout: 120_000 };
const DATABASE = {
  isolate: false,
  globalSetup: ["bin/lib/vitest-database.mjs"],
  testTimeout: 120_000,
  hookTimeout: 120_000,
};

function isDatabaseTest(file: string): boolean {
  return file.endsWith(".db.test.ts");
}

function project(name: string, test: TestProjectInlineConfiguration["test"]) {
  return { extends: true as const, test: { ...shared, ...test, name } };
}

export default defineConfig({
  resolve: {
    tsconfigPaths: false,
    alias: [
      { find: /^@\//, replacement: `${root}/` },
      { find: /^server-only$/, replacement: `${root}/bin/lib/empty.mjs` },
    ],
  },
  test: {
    // Those with a database wait for it most of the time: two at once even where there are two cores (by itself it runs one).
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      project("unit", { ...UNIT, include: ["**/*.test.{ts,tsx}"], exclude: [...OUTSIDE, DATABASE_TESTS, ...APART] }),
      project("unit-apart", { ...UNIT, isolate: true, include: APART, exclude: [...OUTSIDE, DATABASE_TESTS] }),
      project("db", { ...DATABASE, include: [DATABASE_TESTS], exclude: [...OUTSIDE, ...APART] }),
      project("db-apart", { ...DATABASE, isolate: true, include: APART.filter(isDatabaseTest), exclude: OUTSIDE }),
    ],
  },
});
