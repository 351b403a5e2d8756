/**
 * Runs beside the supervisor and outlives it by a moment: it reads, line by line,
 * which children there are, and when the line breaks off without a farewell (the
 * supervisor was killed) it stops them in the right order: web, worker, database.
 */
import { rmSync } from "node:fs";
import { createInterface } from "node:readline";
import { stopPostmaster } from "./postgres/server.mjs";
import { isSameProcess } from "./processes.mjs";
import { stopGroup } from "./supervisor.mjs";

/** @import { Guarded } from "./types.ts" */

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => {});

/** @type {Guarded[]} */
let children = [];
for await (const line of createInterface({ input: process.stdin })) {
  if (line === "farewell") process.exit(0);
  children = JSON.parse(line);
}

for (const child of children.toReversed()) {
  if (child.pid && isSameProcess(child)) {
    if (child.name === "basis data") await stopPostmaster(child.pid);
    else await stopGroup(child.pid, 10_000);
  }
  // What a throw-away server leaves behind is of no use to anybody.
  if (child.remove) rmSync(child.remove, { recursive: true, force: true });
}
