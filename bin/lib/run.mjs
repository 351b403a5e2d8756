import { spawn } from "node:child_process";
import { ROOT } from "./root.mjs";

/** Runs a program to its end; rejects with its last words when it fails. */
export async function run(command, args, { env = {}, quiet = false, cwd = ROOT, identity = {} } = {}) {
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
    ...identity,
  });
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
  });
  if (code === 0) return output;
  const failure = new Error(`${command} ${args.slice(0, 3).join(" ")} ended with ${code}\n${output.slice(-4000)}`);
  failure.code = code;
  failure.output = output;
  throw failure;
}

export const node = (args, options) => run(process.execPath, args, options);
