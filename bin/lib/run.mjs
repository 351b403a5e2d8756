import { spawn } from "node:child_process";
import { identityOf } from "./processes.mjs";
import { ROOT } from "./root.mjs";
import { signalGroup } from "./supervisor.mjs";

/** @type {Set<import("node:child_process").ChildProcess>} */
const running = new Set();
/** @type {() => void} */
let onChange = () => {};

/**
 * @typedef {object} RunWishes
 * @property {NodeJS.ProcessEnv | Record<string, string>} [env]
 * @property {boolean} [quiet]
 * @property {string} [cwd]
 * @property {{ uid?: number, gid?: number }} [identity]
 * @property {Buffer} [input] what it reads from standard input; without it there is nothing to read
 */

/**
 * Runs a program to its end and returns what it printed; rejects with its last words when it fails.
 * @param {string} command
 * @param {string[]} args
 * @param {RunWishes} [wishes]
 */
export async function run(command, args, { env = {}, quiet = false, cwd = ROOT, identity = {}, input } = {}) {
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: "pipe",
    // A group of its own, so that stopping it stops what it has started, too.
    detached: true,
    ...identity,
  });
  note(child, true);
  // Whoever ends before it has read everything has read enough.
  child.stdin.on("error", () => {}).end(input);
  let output = "";
  /**
   * @param {import("node:stream").Readable} stream
   * @param {NodeJS.WriteStream} echo
   */
  const collect = (stream, echo) =>
    stream.on("data", (chunk) => {
      output += chunk;
      if (!quiet) echo.write(chunk);
    });
  collect(child.stdout, process.stdout);
  collect(child.stderr, process.stderr);
  const code = await new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (exit, signal) => resolve(exit ?? `signal ${signal}`));
  }).finally(() => note(child, false));
  if (code === 0) return output;
  const failure = new Error(`${command} ${args.slice(0, 3).join(" ")} ended with ${code}\n${output.slice(-4000)}`);
  // Not enumerable: the console would print the whole output a second time.
  throw Object.defineProperties(failure, { code: { value: code }, output: { value: output } });
}

/**
 * @param {string[]} args
 * @param {RunWishes} [options]
 */
export const node = (args, options) => run(process.execPath, args, options);

/**
 * Whoever must stop these programs when the supervisor is killed hears of every one.
 * @param {() => void} listener
 */
export function watchRuns(listener) {
  onChange = listener;
}

export function currentRuns() {
  return [...running].flatMap(({ pid }) => (pid ? [{ name: "program", ...identityOf(pid) }] : []));
}

export function abortRuns() {
  for (const child of running) if (child.pid) signalGroup(child.pid, "SIGKILL");
}

/**
 * @param {import("node:child_process").ChildProcess} child
 * @param {boolean} isRunning
 */
function note(child, isRunning) {
  if (isRunning) running.add(child);
  else running.delete(child);
  onChange();
}
