import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeEach, expect, it } from "vitest";
import { copyOfBuild, servedFrom } from "./new-build";

const folder = mkdtempSync(path.join(os.tmpdir(), "umkm-portal-build-"));
const build = path.join(folder, ".next-a1b2c3");
const read = (...parts: string[]) => readFileSync(path.join(...parts), "utf8");

beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(path.join(build, "server"), { recursive: true });
  writeFileSync(path.join(build, "BUILD_ID"), "first");
  writeFileSync(path.join(build, "server/page.js"), "page");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("is the same build under another id, whatever an earlier one left", () => {
  mkdirSync(`${build}-b`);
  writeFileSync(path.join(`${build}-b`, "left-over"), "x");
  const copy = copyOfBuild(build);
  expect(read(copy.folder, "server/page.js")).toBe("page");
  expect(read(copy.folder, "BUILD_ID")).not.toBe("first");
  expect(existsSync(path.join(copy.folder, "left-over"))).toBe(false);
  expect(read(build, "BUILD_ID")).toBe("first");
});

it("is there while it is served, and gone once that has stopped, even badly", async () => {
  const copy = copyOfBuild(build);
  let served = "";
  const web = await servedFrom(copy, async (from) => {
    served = from;
    return { address: "http://127.0.0.1:1", stop: () => Promise.reject(new Error("would not stop")) };
  });
  expect([served, web.address]).toEqual([copy.folder, "http://127.0.0.1:1"]);
  expect(existsSync(copy.folder)).toBe(true);
  await expect(web.stop()).rejects.toThrow("would not stop");
  expect(existsSync(copy.folder)).toBe(false);
  expect(existsSync(build)).toBe(true);
});

it("is gone when it does not start, and says why", async () => {
  const copy = copyOfBuild(build);
  await expect(servedFrom(copy, () => Promise.reject(new Error("port taken")))).rejects.toThrow("port taken");
  expect(existsSync(copy.folder)).toBe(false);
});
