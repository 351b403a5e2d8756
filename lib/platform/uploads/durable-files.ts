import "server-only";
import { constants } from "node:fs";
import { mkdir, open, readdir } from "node:fs/promises";
import path from "node:path";

/** A power cut after this leaves the whole content. */
export async function writeSynced(file: string, bytes: Uint8Array) {
  const handle = await open(file, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Without it a rename may be forgotten by the disk although the file itself was kept. */
export async function syncFolder(folder: string) {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A new folder is an entry of its parent and must be synced there as well. */
export async function makeFolderDurably(folder: string) {
  const made = await mkdir(folder, { recursive: true, mode: 0o700 });
  if (!made) return;
  for (let current = folder; current.length >= made.length; current = path.dirname(current)) {
    await syncFolder(path.dirname(current));
  }
}

/** Empty for a folder that nobody has made yet. */
export async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
}
