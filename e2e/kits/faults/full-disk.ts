import { closeSync, openSync, rmSync, statfsSync, writeSync } from "node:fs";
import path from "node:path";
import type { Town } from "./town";

/** Is the data folder a small disk of its own (bin/faults.mjs mounts one when it may)? */
export function isOwnDisk(dataDir: string): boolean {
  const here = statfsSync(dataDir);
  const TMPFS = 0x01021994;
  return here.type === TMPFS && here.blocks * here.bsize <= 4 * 1024 ** 3;
}

/** Writes until not a byte more fits, waits, and takes it away again. */
export async function fillDisk(town: Town, milliseconds: number): Promise<void> {
  const file = path.join(town.house.portal.folder.path, "filler");
  const handle = openSync(file, "w");
  const block = Buffer.alloc(4 * 1024 * 1024, 1);
  try {
    for (let size = block.length; size > 1; size = Math.floor(size / 2)) writeAll(handle, block.subarray(0, size));
  } finally {
    closeSync(handle);
  }
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  rmSync(file, { force: true });
  town.house.forgiveCrashes();
}

function writeAll(handle: number, bytes: Buffer) {
  try {
    while (writeSync(handle, bytes) > 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOSPC") throw error;
  }
}
