import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { diskParts } from "./disk-parts";

const folder = mkdtempSync(path.join(os.tmpdir(), "umkm-portal-parts-"));
let handles: FileHandle;
const parts = diskParts(path.join(folder, "parts"));
beforeAll(async () => {
  const some = await open(folder, "r");
  handles = Object.getPrototypeOf(some);
  await some.close();
});
afterEach(() => vi.restoreAllMocks());
afterAll(() => rmSync(folder, { recursive: true }));

test("the name of a part is on the disk before its first bytes count", async () => {
  await parts.write(randomUUID(), 0, new Uint8Array([1]));
  const synced: string[] = [];
  const { sync } = handles;
  vi.spyOn(handles, "sync").mockImplementation(async function (this: FileHandle) {
    synced.push((await this.stat()).isDirectory() ? "folder" : "file");
    return sync.call(this);
  });
  const id = randomUUID();
  await parts.write(id, 0, new Uint8Array([1, 2]));
  expect(synced).toEqual(["file", "folder"]);
  await parts.write(id, 2, new Uint8Array([3]));
  expect([...(await parts.read(id))]).toEqual([1, 2, 3]);
});

test("a write that took less than it was given goes on with the rest", async () => {
  const whole = handles.write as (bytes: Uint8Array, ...where: number[]) => ReturnType<FileHandle["write"]>;
  const nearlyFull = function (this: FileHandle, bytes: Uint8Array, from: number, length: number, at: number) {
    return whole.call(this, bytes, from, Math.min(length, 2), at);
  };
  vi.spyOn(handles, "write").mockImplementation(nearlyFull as never);
  const id = randomUUID();
  await parts.write(id, 0, new Uint8Array([1, 2, 3, 4, 5]));
  await parts.write(id, 5, new Uint8Array([6, 7, 8]));
  expect([...(await parts.read(id))]).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
});
