import { execFile, execFileSync, spawnSync } from "node:child_process";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { distOf, preload } from "./second-web";

const HOUR = 3_600_000;

/** What a process with that clock answers. */
function ask<T>(off: number, code: string): T {
  const args = ["--import", preload(off), "--input-type=module", "-e", `process.stdout.write(JSON.stringify(${code}))`];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8" })) as T;
}

it.each([-26 * HOUR, 0, 3 * HOUR])("its clock is off by %d ms, however it is asked", (off) => {
  const before = Date.now() + off;
  const told = ask<number[]>(off, "[Date.now(), new Date().getTime(), +new Date(Date.now())]");
  const after = Date.now() + off;
  for (const moment of told) expect(moment >= before && moment <= after, `${moment - before}`).toBe(true);
});

it("a given moment stays what it is, and what Date has beside it is there", () => {
  expect(
    ask(
      HOUR,
      `[new Date(0).getTime(), new Date("2026-01-02T03:04:05Z").toISOString(), new Date(2026, 0, 2).getDate(),
      Date.UTC(2026, 0, 2), Date.parse("1970-01-01T00:00:01Z"), new Date() instanceof Date]`,
    ),
  ).toEqual([0, "2026-01-02T03:04:05.000Z", 2, Date.UTC(2026, 0, 2), 1000, true]);
});

it("ends once the kit is gone, and not before", async () => {
  const gone = spawnSync(process.execPath, ["-e", ""]).pid;
  const waiting = (parent: number, code: string) =>
    promisify(execFile)(process.execPath, ["--import", preload(0, parent), "-e", code]);
  await expect(waiting(gone, "setInterval(() => {}, 1000)")).rejects.toMatchObject({ code: 1 });
  // Two looks at its parent later it is still there and ends by itself.
  await expect(waiting(process.pid, "setTimeout(() => {}, 2500)")).resolves.toBeTruthy();
});

it("its build lies where the first one's does", () => {
  expect(distOf("/portal/.build/a1b2c3")).toBe(".next-a1b2c3");
});
