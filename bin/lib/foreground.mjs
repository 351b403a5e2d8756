import { spawn } from "node:child_process";
import { ROOT } from "./root.mjs";

/** @import { Asked } from "./types.ts" */

/**
 * Runs one Node program with this terminal as its own (keys of a watcher reach it) and resolves with its exit code.
 * @param {string[]} args
 * @param {Asked} asked
 * @param {{ env?: Record<string, string> }} [options]
 * @returns {Promise<number>}
 */
export async function runInForeground(args, asked, { env = {} } = {}) {
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: "inherit", env: { ...process.env, ...env } });
  asked.then(() => child.kill("SIGTERM"));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", (code) => resolve(code ?? 1));
  });
}
