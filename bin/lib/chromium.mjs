import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { inRoot } from "./root.mjs";
import { node, run } from "./run.mjs";
import { OperatorError } from "./settings.mjs";

/** @import { Say } from "./types.ts" */

const INSTALLED = [
  "chromium",
  "chromium-browser",
  "google-chrome-stable",
  "google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/**
 * A browser that runs: the machine's own, else Playwright's, else (as root) the package manager's.
 * @param {Say} say
 */
export async function findChromium(say) {
  const found = installed() ?? (await playwrights());
  if (found) return found;
  say("Memasang Chromium untuk uji peramban …");
  await download();
  const downloaded = await playwrights();
  if (downloaded) return downloaded;
  await installPackage();
  const packaged = installed();
  if (packaged) return packaged;
  throw new OperatorError(
    "Chromium tidak ditemukan dan tidak dapat dipasang. Pasanglah paket 'chromium', lalu jalankan npm test lagi.",
  );
}

function installed() {
  return INSTALLED.map(located).find((program) => program && runs(program));
}

/** @param {string} name */
function located(name) {
  if (name.startsWith("/")) return existsSync(name) ? name : undefined;
  const { stdout, status } = spawnSync("sh", ["-c", 'command -v "$1"', "sh", name], { encoding: "utf8" });
  return status === 0 ? stdout.trim() : undefined;
}

/** @param {string} program */
function runs(program) {
  return spawnSync(program, ["--version"], { stdio: "ignore", timeout: 30_000 }).status === 0;
}

async function playwrights() {
  const { chromium } = await import("playwright");
  const program = chromium.executablePath();
  return existsSync(program) && runs(program) ? program : undefined;
}

async function download() {
  const root = process.getuid?.() === 0;
  const args = ["install", ...(root ? ["--with-deps"] : []), "chromium"];
  await node([inRoot("node_modules/playwright/cli.js"), ...args], {
    quiet: true,
    env: { PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: "" },
  }).catch(() => {});
}

async function installPackage() {
  if (process.getuid?.() !== 0 || !located("apt-get")) return;
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  await run("apt-get", ["update", "-q"], { quiet: true, env }).catch(() => {});
  await run("apt-get", ["install", "-y", "-q", "--no-install-recommends", "chromium"], { quiet: true, env }).catch(
    () => {},
  );
}
