import "server-only";
import { randomUUID } from "node:crypto";
import { type FileHandle, open, readFile, rm, stat } from "node:fs/promises";
import path from "node:path";
import { makeFolderDurably, namesIn, syncFolder } from "./durable-files";
import type { Parts } from "./storage-port";

/** One file per upload in `folder`. */
export function diskParts(folder: string): Parts {
  return {
    /** Returns only when the disk has it: the bytes, and with the first of them the part's name. */
    async write(customId, offset, bytes) {
      await makeFolderDurably(folder);
      const file = await open(pathOf(folder, customId), offset === 0 ? "w" : "r+", 0o600);
      try {
        if (typeof bytes === "string") await copied(bytes, file, offset);
        else await written(file, bytes, offset);
        await file.sync();
      } finally {
        await file.close();
      }
      if (offset === 0) await syncFolder(folder);
    },

    async arriving() {
      await makeFolderDurably(folder);
      return pathOf(folder, randomUUID());
    },

    async place(customId) {
      return pathOf(folder, customId);
    },

    async read(customId) {
      return readFile(pathOf(folder, customId));
    },

    async size(customId) {
      try {
        return (await stat(pathOf(folder, customId))).size;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === "ENOENT") return 0;
        throw error;
      }
    },

    async remove(customId) {
      await rm(pathOf(folder, customId), { force: true });
    },

    async removeOlderThan(before) {
      let removed = 0;
      for (const name of await namesIn(folder)) {
        const facts = await stat(path.join(folder, name)).catch(() => null);
        if (!facts || facts.mtime >= before) continue;
        await rm(path.join(folder, name), { force: true });
        removed += 1;
      }
      return removed;
    },
  };
}

/** A piece at a time: an upload is never in memory as a whole. */
async function copied(from: string, to: FileHandle, offset: number) {
  const source = await open(from);
  try {
    const piece = Buffer.allocUnsafe(256 * 1024);
    for (let at = 0; ; ) {
      const { bytesRead } = await source.read(piece, 0, piece.length, at);
      if (bytesRead === 0) return;
      await written(to, piece.subarray(0, bytesRead), offset + at);
      at += bytesRead;
    }
  } finally {
    await source.close();
  }
}

/** A disk that is nearly full takes what fits and says how much; the next write says that it is full. */
async function written(file: FileHandle, bytes: Uint8Array, offset: number) {
  for (let done = 0; done < bytes.byteLength; )
    done += (await file.write(bytes, done, bytes.byteLength - done, offset + done)).bytesWritten;
}

function pathOf(folder: string, customId: string) {
  if (!/^[0-9a-f-]{36}$/.test(customId)) throw new Error("Not an upload's id");
  return path.join(folder, customId);
}
