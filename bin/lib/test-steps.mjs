import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { runAbuse } from "./abuse.mjs";
import { runApartTests, runBrowserTests } from "./browser-tests.mjs";
import { runFaultRounds } from "./fault-rounds.mjs";
import { inRoot } from "./root.mjs";
import { node } from "./run.mjs";

/** @import { Counts, RunOptions } from "./types.ts" */

/** @typedef {{ name: string, run: (options: RunOptions) => Promise<Counts> }} Step */

/**
 * Each step counts what passed and failed; a step that breaks down counts as one failure.
 * @type {Step[]}
 */
export const STEPS = [
  { name: "gaya kode", run: () => asOne([inRoot("node_modules/@biomejs/biome/bin/biome"), "check", "."]) },
  { name: "kode mati", run: () => asOne([inRoot("node_modules/knip/bin/knip.js"), "--no-config-hints"]) },
  { name: "tipe", run: () => asOne([inRoot("node_modules/typescript/lib/tsc.js"), "--noEmit"]) },
  { name: "unit dan basis data", run: runVitest },
  { name: "peramban", run: (options) => runBrowserTests([], options) },
  { name: "peramban, web dan pekerja terpisah", run: runApartTests },
  { name: "gangguan (bentuk pendek)", run: (options) => runFaultRounds({ short: true, seed: 1 }, options) },
  { name: "penyalahgunaan (bentuk pendek)", run: (options) => runAbuse(["--seed", "1"], options) },
];

/**
 * A green run of nothing proves nothing.
 * @param {Counts[]} results
 */
export function summary(results) {
  /** @param {keyof Counts} field */
  const sum = (field) => results.reduce((total, result) => total + result[field], 0);
  const empty = results.filter((result) => result.passed + result.failed === 0).length;
  return { passed: sum("passed"), failed: sum("failed") + empty };
}

/**
 * @param {Step} step
 * @param {RunOptions} options
 */
export async function runStep(step, options) {
  try {
    return await step.run(options);
  } catch (error) {
    const printedAlready = error instanceof Error && "output" in error;
    console.error(printedAlready ? error.message.split("\n")[0] : error);
    return { passed: 0, failed: 1 };
  }
}

/**
 * @param {string[]} args
 * @returns {Promise<Counts>}
 */
async function asOne(args) {
  return node(args).then(
    () => ({ passed: 1, failed: 0 }),
    () => ({ passed: 0, failed: 1 }),
  );
}

async function runVitest() {
  const folder = mkdtempSync(path.join(os.tmpdir(), "umkm-portal-vitest-"));
  const report = path.join(folder, "report.json");
  try {
    const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
    const code = await node([inRoot("node_modules/vitest/vitest.mjs"), "run", ...reporters]).then(
      () => 0,
      (error) => error.code,
    );
    return countVitest(JSON.parse(readFileSync(report, "utf8")), code);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @typedef {{ numPassedTests: number, numFailedTests: number, testResults: { status: string, assertionResults: { status: string }[] }[] }} VitestReport */

/**
 * A file that cannot even be loaded has no tests in the report, only a failed state.
 * @param {VitestReport} report
 * @param {number | string} code
 */
export function countVitest(report, code) {
  const brokenFiles = report.testResults.filter(
    (file) => file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed"),
  ).length;
  const failed = report.numFailedTests + brokenFiles;
  return { passed: report.numPassedTests, failed: code === 0 ? failed : Math.max(1, failed) };
}
