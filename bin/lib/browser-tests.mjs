import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { openApartPortal } from "./apart-portal.mjs";
import { findChromium } from "./chromium.mjs";
import { mailSink } from "./mail-sink.mjs";
import { openOwnPortal } from "./portal.mjs";
import { removeSystemFolder } from "./postgres/cluster.mjs";
import { freePort } from "./postgres/server.mjs";
import { inRoot } from "./root.mjs";
import { node } from "./run.mjs";

/** @import { Environment, RunOptions, Say } from "./types.ts" */

/** The journeys that cross what two processes share: forms, files, sessions, jobs and mail. */
const APART = ["served-apart", "nib-case", "apply-nib", "smoke"].map((name) => `e2e/journeys/${name}.spec.ts`);

/**
 * The portal that the tests talk to, and how to end it.
 * @typedef {{ address: string, webs: string[], env: Environment, stop: () => Promise<void> }} Target
 * @typedef {{ dataDir: string, say: Say, signal: AbortSignal }} TargetOptions
 */

/**
 * Playwright against a built portal of its own: new data folder, free port, own mail server.
 * @param {string[]} args
 * @param {RunOptions & { openTarget?: (options: TargetOptions) => Promise<Target> }} options
 */
export async function runBrowserTests(args, { say, signal, openTarget = openWholePortal }) {
  const browser = await findChromium(say);
  const dataDir = mkdtempSync(path.join(os.tmpdir(), "umkm-portal-e2e-"));
  const { stop, ...portal } = await openTarget({ dataDir, say, signal });
  try {
    return await playwright(args, { ...portal, browser }, path.join(dataDir, "report.json"));
  } finally {
    await stop().finally(() => {
      rmSync(dataDir, { recursive: true, force: true });
      removeSystemFolder(dataDir);
    });
  }
}

/**
 * Some of the same journeys, over a web and a worker that were started apart on an external PostgreSQL.
 * @param {RunOptions} options
 */
export function runApartTests(options) {
  return runBrowserTests(APART, { ...options, openTarget: openApartPortal });
}

/**
 * @param {TargetOptions} options
 * @returns {Promise<Target>}
 */
async function openWholePortal({ dataDir, say, signal }) {
  const sink = await mailSink();
  const settings = { host: "127.0.0.1", port: await freePort(), dataDir };
  const portal = await openOwnPortal(settings, { say, signal, extraEnv: sink.env, beforeServing: sink.start });
  return { address: portal.address, webs: [portal.address], env: portal.env, stop: portal.stop };
}

/**
 * @param {string[]} args
 * @param {object} target
 * @param {string} reportFile
 */
async function playwright(args, target, reportFile) {
  const env = {
    E2E_TARGET: JSON.stringify(target),
    PLAYWRIGHT_JSON_OUTPUT_FILE: reportFile,
    PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: "1",
    // Fixtures use the portal's own commands, which are marked as code of the server.
    NODE_OPTIONS: "--conditions=react-server",
  };
  const cli = inRoot("node_modules/@playwright/test/cli.js");
  const code = await node([cli, "test", "--reporter=list,json", ...args], { env }).then(
    () => 0,
    (error) => error.code,
  );
  return countPlaywright(reportFile, code);
}

/**
 * @param {string} reportFile
 * @param {number | string} code
 */
export function countPlaywright(reportFile, code) {
  const { stats, errors } = JSON.parse(readFileSync(reportFile, "utf8"));
  const failed = stats.unexpected + stats.flaky + errors.length;
  return { passed: stats.expected, failed: code === 0 ? failed : Math.max(1, failed) };
}
