import { spawn } from "node:child_process";
import path from "node:path";
import { expect, it, vi } from "vitest";
import { Lane } from "./lane";

type Work = { task: "pid" | "forever" | "greedy" };

const lane = () =>
  new Lane<Work, { pid: number }>({
    program: ["lib", "testing", "busy-child.mjs"],
    memory: { most: 200, heap: 64, recycle: 150 },
  });

it("work that never comes back is ended, and the next begins in a new process", async () => {
  const one = lane();
  const before = await one.run({ task: "pid" }, 10);
  expect(await one.run({ task: "forever" }, 0.5)).toBe("late");
  const after = await one.run({ task: "pid" }, 10);
  if (typeof before === "string" || typeof after === "string") throw new Error("gave up");
  expect(after.pid).not.toBe(before.pid);
  expect(isAlive(before.pid)).toBe(false);
});

it("work that takes too much memory is ended", async () => {
  expect(await lane().run({ task: "greedy" }, 15)).toBe("fell");
});

it("a process whose parent was killed ends, even in the middle of work without end", async () => {
  const parent = spawn(process.execPath, [path.resolve("lib/testing/lane-parent.mjs")], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const pid = await new Promise<number>((resolve) => parent.stdout.once("data", (said) => resolve(Number(said))));
  expect(isAlive(pid)).toBe(true);
  parent.kill("SIGKILL");
  await vi.waitFor(() => expect(isAlive(pid)).toBe(false), { timeout: 5_000 });
});

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
