import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { buildKit, bundleArguments } from "./bundles.mjs";
import { findChromium } from "./chromium.mjs";
import { inRoot } from "./root.mjs";
import { node } from "./run.mjs";
import { prepareTools } from "./tree.mjs";

/** @import { RunOptions } from "./types.ts" */

/**
 * Builds the kit, finds a browser and a throw-away folder, and says where the figures were kept.
 * @param {{ dataDir: string, size: number, rounds: number, only: string | null }} options
 * @param {RunOptions} run
 */
export async function runBench({ dataDir, ...wishes }, { say, signal }) {
  await prepareTools(say, signal);
  const browser = await findChromium(say);
  const bundles = inRoot(`.build/bench-${process.pid}`);
  const folder = mkdtempSync(path.join(os.tmpdir(), "umkm-portal-bench-"));
  // As root PostgreSQL runs as another user, who must be able to pass through.
  chmodSync(folder, 0o711);
  const report = path.join(dataDir, "bench", `${new Date().toISOString().slice(0, 19).replaceAll(":", "")}.json`);
  try {
    await buildKit(bundles);
    const asked = { dataDir: path.join(folder, "data"), bundles, report, browser, ...wishes };
    await node([...bundleArguments(bundles, "bench"), JSON.stringify(asked)], { env: { TMPDIR: folder } });
    return report;
  } finally {
    rmSync(bundles, { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true });
  }
}
