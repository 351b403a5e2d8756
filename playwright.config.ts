import { defineConfig, devices } from "@playwright/test";
import { e2eTarget } from "./bin/lib/e2e-target.mjs";

const target = e2eTarget();
/** What they do concerns the whole portal: they run one after the other, after all others (by themselves: with --no-deps). */
const ALONE = ["journeys/oss-outage.spec.ts", "journeys/work-sharing.spec.ts"];

export default defineConfig({
  testDir: "e2e",
  testMatch: "{journeys,abuse,faults}/**/*.spec.ts",
  outputDir: "test-results",
  forbidOnly: true,
  projects: [
    { name: "portal", testIgnore: ALONE },
    { name: "alone", testMatch: ALONE, workers: 1, dependencies: ["portal"] },
  ],
  retries: 0,
  workers: 2,
  // Generous: on two cores that do other work as well, a walk over many pages takes its time.
  timeout: 600_000,
  expect: { timeout: 30_000 },
  use: {
    // Whoever waits for what never comes says so before the walk's own time is over.
    actionTimeout: 120_000,
    ...devices["Desktop Chrome"],
    baseURL: target.address,
    locale: "id-ID",
    timezoneId: "Asia/Makassar",
    // A trace of every press takes as long as the walk itself: asked for by hand (--trace retain-on-failure).
    trace: "off",
    launchOptions: {
      executablePath: target.browser,
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        // A test pattern in place of a camera; whether a page may look at it is asked as always.
        "--use-fake-device-for-media-stream",
      ],
    },
  },
});
