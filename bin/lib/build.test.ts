import { spawn } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { keepFromOthers, outlivedBuilds } from "./build.mjs";
import { holdFolder } from "./held-folder.mjs";
import { identityOf } from "./processes.mjs";

let root: string;

beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), "umkm-portal-build-"));
});

afterEach(() => rmSync(root, { recursive: true }));

it("no other account of the machine looks into a build, be it new or of before", () => {
  const others = (name: string) => statSync(path.join(root, name)).mode & 0o007;
  keepFromOthers(path.join(root, "new"));
  expect(others("new")).toBe(0);
  chmodSync(path.join(root, "new"), 0o755);
  keepFromOthers(path.join(root, "new"));
  expect(others("new")).toBe(0);
});

const OLDEST = "a".repeat(12);

/** Five builds, one a day; the newest is the one being made. */
function fiveBuilds() {
  for (const [day, sign] of [..."abcde"].entries()) {
    const id = sign.repeat(12);
    mkdirSync(path.join(root, `.next-${id}`));
    utimesSync(path.join(root, `.next-${id}`), day * 86_400, day * 86_400);
    mkdirSync(path.join(root, ".build", id), { recursive: true });
  }
  return () => outlivedBuilds(root, `.next-${"e".repeat(12)}`);
}

it("the new build and two of before are kept", () => {
  expect(fiveBuilds()()).toEqual(["b".repeat(12), OLDEST]);
});

it("an older build is kept for as long as a process serves from it", async () => {
  const outlived = fiveBuilds();
  const bundles = path.join(root, ".build", OLDEST);
  holdFolder(bundles);
  expect(outlived()).toEqual(["b".repeat(12)]);

  const other = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
  const mine = path.join(bundles, "held", String(process.pid));
  writeFileSync(mine, JSON.stringify(identityOf(Number(other.pid))));
  expect(outlived()).toEqual(["b".repeat(12)]);
  const gone = new Promise((resolve) => other.once("exit", resolve));
  other.kill("SIGKILL");
  await gone;
  expect(outlived()).toEqual(["b".repeat(12), OLDEST]);
});

it("who held a build before and died, or left half a line, holds it no more", () => {
  const outlived = fiveBuilds();
  const held = path.join(root, ".build", OLDEST, "held");
  mkdirSync(held);
  writeFileSync(path.join(held, "1"), JSON.stringify({ pid: process.pid, started: "another time" }));
  writeFileSync(path.join(held, "2"), '{"pid":');
  expect(outlived()).toContain(OLDEST);
  holdFolder(path.join(root, ".build", OLDEST));
  expect(outlived()).not.toContain(OLDEST);
  expect(() => statSync(path.join(held, "1"))).toThrow();
});
