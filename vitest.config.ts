import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

const root = import.meta.dirname;

/** `*.db.test.ts` needs a database, everything else must do without one. */
const DATABASE_TESTS = "**/*.db.test.ts";
const OUTSIDE = ["node_modules/**", ".next*/**", ".build/**", "e2e/**/*.spec.ts"];

const shared = {
  environment: "node" as const,
  // An hour and 45 minutes off every zone of Indonesia: whoever forgets the zone is found out here.
  env: { TZ: "Asia/Kathmandu" },
  setupFiles: ["lib/testing/setup.ts"],
  // It names files of Next as only a bundler finds them.
  server: { deps: { inline: ["next-auth"] } },
  exclude: OUTSIDE,
};

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
      {
        extends: true,
        test: {
          ...shared,
          name: "unit",
          include: ["**/*.test.{ts,tsx}"],
          exclude: [...OUTSIDE, DATABASE_TESTS],
          // A walk over thousands of states takes its time on a machine that does other work as well.
          testTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: "db",
          include: [DATABASE_TESTS],
          globalSetup: ["bin/lib/vitest-database.mjs"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
