import { spawn } from "node:child_process";
import { identityOf } from "./processes.mjs";
import { ROOT } from "./root.mjs";
import { signalGroup } from "./supervisor.mjs";

const running = new Set();
let onChange = () => {};

/** Runs a program to its end and returns what it printed; rejects with its last words when it fails. */
export async function run(command, args, { env = {}, quiet = false, cwd = ROOT, identity = {} } = {}) {
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
    // A group of its own, so that stopping it stops what it has started, too.
    detached: true,
    ...identity,
  });
  note(child, true);
  let output = "";
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

export const node = (args, options) => run(process.execPath, args, options);

/** Whoever must stop these programs when the supervisor is killed hears of every one. */
export function watchRuns(listener) {
  onChange = listener;
}

export function currentRuns() {
  return [...running].filter((child) => child.pid).map((child) => ({ name: "program", ...identityOf(child.pid) }));
}

export function abortRuns() {
  for (const child of running) if (child.pid) signalGroup(child.pid, "SIGKILL");
}

function note(child, isRunning) {
  if (isRunning) running.add(child);
  else running.delete(child);
  onChange();
}
