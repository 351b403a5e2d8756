import { closeSync, openSync, rmSync, type StatsFs, statfsSync, writeSync } from "node:fs";
import path from "node:path";

/** Is the data folder a small disk of its own (bin/faults.mjs mounts one when it may)? */
export function isOwnDisk(dataDir: string): boolean {
  return isSmallMemoryDisk(statfsSync(dataDir));
}

/** A real disk, or all the memory of the machine, is nobody's to fill. */
export function isSmallMemoryDisk({ type, blocks, bsize }: Pick<StatsFs, "type" | "blocks" | "bsize">): boolean {
  const TMPFS = 0x01021994;
  return type === TMPFS && blocks * bsize <= 4 * 1024 ** 3;
}

type Filled = { portal: { folder: { path: string } }; forgiveCrashes: () => void };

/** Writes until not a byte more fits, waits, and takes it away again. */
export async function fillDisk(house: Filled, milliseconds: number): Promise<void> {
  const file = path.join(house.portal.folder.path, "filler");
  const handle = openSync(file, "w");
  const block = Buffer.alloc(4 * 1024 * 1024, 1);
  try {
    for (let size = block.length; size > 0; size = Math.floor(size / 2)) writeAll(handle, block.subarray(0, size));
  } finally {
    closeSync(handle);
  }
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  rmSync(file, { force: true });
  house.forgiveCrashes();
}

function writeAll(handle: number, bytes: Buffer) {
  try {
    while (writeSync(handle, bytes) > 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOSPC") throw error;
  }
}
