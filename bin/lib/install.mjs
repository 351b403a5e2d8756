import { mkdirSync, readFileSync } from "node:fs";
import { inRoot } from "./root.mjs";
import { node, run } from "./run.mjs";

/** @import { Say } from "./types.ts" */

/**
 * Installs exactly the lockfile, and only when what lies in node_modules differs from it.
 * @param {Say} say
 */
export async function installIfNeeded(say) {
  if (isInstalled()) return;
  say("Memasang paket dari package-lock.json …");
  mkdirSync(inRoot(".build"), { recursive: true });
  // With NODE_ENV=production npm would leave out the build tools without a word.
  const command = ["ci", "--ignore-scripts", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
  const npm = process.env.npm_execpath;
  const options = { quiet: true, env: { NODE_ENV: "development", PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: "1" } };
  if (npm?.endsWith(".js")) await node([npm, ...command], options);
  else await run(process.platform === "win32" ? "npm.cmd" : "npm", command, options);
}

/** npm writes node_modules/.package-lock.json last, so an installation that was cut short has none. */
export function isInstalled() {
  const wanted = packagesOf(inRoot("package-lock.json"));
  const present = packagesOf(inRoot("node_modules/.package-lock.json"));
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(([name, { version, optional }]) => {
    if (name === "") return true;
    const found = present[name];
    return found ? found.version === version : Boolean(optional);
  });
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean }> | undefined}
 */
function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8")).packages;
  } catch {
    return undefined;
  }
}
