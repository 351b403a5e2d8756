import "server-only";
import { open, readdir, readFile, rm, stat } from "node:fs/promises";
import path from "node:path";
import { env } from "../../env";
import { makeFolderDurably, syncFolder } from "../disk-storage";

/** Bytes of uploads under way, one file per upload; the row says how many of them count. */
function partOf(customId: string) {
  if (!/^[0-9a-f-]{36}$/.test(customId)) throw new Error("Not an upload's id");
  return path.join(folder(), customId);
}

function folder() {
  return path.resolve(/* turbopackIgnore: true */ env().DATA_DIR, "files", "parts");
}

/** Writes at `offset` and returns only when the disk has it: the bytes, and with the first of them the part's name. */
export async function writePart(customId: string, offset: number, bytes: Uint8Array) {
  await makeFolderDurably(folder());
  const file = await open(partOf(customId), offset === 0 ? "w" : "r+", 0o600);
  try {
    // A disk that is nearly full takes what fits and says how much; the next write says that it is full.
    for (let done = 0; done < bytes.byteLength; ) {
      done += (await file.write(bytes, done, bytes.byteLength - done, offset + done)).bytesWritten;
    }
    await file.sync();
  } finally {
    await file.close();
  }
  if (offset === 0) await syncFolder(folder());
}

export async function readPart(customId: string): Promise<Uint8Array> {
  return readFile(partOf(customId));
}

export async function removePart(customId: string) {
  await rm(partOf(customId), { force: true });
}

/** Parts nobody went on with. */
export async function removeOldParts(before: Date): Promise<number> {
  const names = await readdir(folder()).catch(() => [] as string[]);
  let removed = 0;
  for (const name of names) {
    const facts = await stat(path.join(folder(), name)).catch(() => null);
    if (!facts || facts.mtime >= before) continue;
    await rm(path.join(folder(), name), { force: true });
    removed += 1;
  }
  return removed;
}
