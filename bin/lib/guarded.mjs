import { spawn } from "node:child_process";
import { inRoot } from "./root.mjs";

/** @import { Guarded } from "./types.ts" */

/** Keeps the guard informed, and alive. */
export function startGuard() {
  /** @type {Guarded[]} */
  let children = [];
  let farewell = false;
  /** @type {import("node:child_process").ChildProcessByStdio<import("node:stream").Writable, null, null>} */
  let guard;
  const launch = () => {
    guard = spawn(process.execPath, ["--max-old-space-size=32", inRoot("bin/lib/guard.mjs")], {
      detached: true,
      stdio: ["pipe", "ignore", "ignore"],
    });
    guard.stdin.on("error", () => {});
    guard.once("exit", () => {
      if (!farewell) setTimeout(launch, 200);
    });
    tell(children);
  };
  /** @param {Guarded[]} list */
  const tell = (list) => {
    children = list;
    guard.stdin.write(`${JSON.stringify(list)}\n`);
  };
  launch();
  return {
    tell,
    dismiss: () => {
      farewell = true;
      guard.stdin.end("farewell\n");
    },
  };
}
