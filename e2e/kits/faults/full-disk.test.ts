import { execFileSync } from "node:child_process";
import { appendFileSync, existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { fillDisk, isOwnDisk, isSmallMemoryDisk } from "./full-disk";

const TMPFS = 0x01021994;
const folder = mkdtempSync(path.join(os.tmpdir(), "umkm-portal-full-"));
const mounted = mountSmallDisk();

afterAll(() => {
  if (mounted) execFileSync("umount", [folder]);
  rmSync(folder, { recursive: true });
});

it.each([
  ["a small disk in memory", { type: TMPFS, blocks: 1024, bsize: 4096 }, true],
  ["just small enough", { type: TMPFS, blocks: 1024 ** 2, bsize: 4096 }, true],
  ["half the memory of a large machine", { type: TMPFS, blocks: 1024 ** 2 + 1, bsize: 4096 }, false],
  ["a real disk", { type: 0xef53, blocks: 1024, bsize: 4096 }, false],
])("%s may be filled: %o → %s", (_, disk, may) => {
  expect(isSmallMemoryDisk(disk)).toBe(may);
});

// Only whoever may mount can try it; the kit itself asks the same way before it fills anything.
describe.skipIf(!mounted)("a disk of two megabytes", () => {
  it("is known as one to be filled", () => {
    expect(isOwnDisk(folder)).toBe(true);
  });

  it("holds not a byte more while it is full, and all it did before afterwards", async () => {
    const [known, other] = [path.join(folder, "known"), path.join(folder, "other")];
    writeFileSync(known, "before");
    let forgiven = 0;
    const filled = fillDisk({ portal: { folder: { path: folder } }, forgiveCrashes: () => forgiven++ }, 1);
    expect(() => writeFileSync(other, "a")).toThrow(/ENOSPC/);
    expect(forgiven).toBe(0);
    await filled;
    expect(forgiven).toBe(1);
    expect(existsSync(path.join(folder, "filler"))).toBe(false);
    appendFileSync(known, "x".repeat(1024 * 1024));
  });
});

function mountSmallDisk(): boolean {
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=2m", "tmpfs", folder], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
