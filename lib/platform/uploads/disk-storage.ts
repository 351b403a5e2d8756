import "server-only";
import { createHash, randomUUID } from "node:crypto";
import { constants } from "node:fs";
import { mkdir, open, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { type Storage, StoredFileMissing } from "./storage";

const NAME = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** DATA_DIR/files/<first two of the name>/<name>; unfinished ones carry another ending in the same folder. */
export function diskStorage(dataDir: string): Storage {
  const root = path.resolve(/* turbopackIgnore: true */ dataDir, "files");

  return {
    async put(bytes) {
      const storageName = randomUUID();
      const target = pathOf(root, storageName);
      await makeFolderDurably(path.dirname(target));
      const temporary = `${target}.tmp`;
      try {
        await writeSynced(temporary, bytes);
        await rename(temporary, target);
      } catch (error) {
        await rm(temporary, { force: true });
        throw error;
      }
      await syncFolder(path.dirname(target));
      return { storageName, size: bytes.byteLength, sha256: createHash("sha256").update(bytes).digest("hex") };
    },

    async read(storageName) {
      return readFile(pathOf(root, storageName)).catch(orMissing(storageName));
    },

    async stream(storageName) {
      const file = await open(pathOf(root, storageName), "r").catch(orMissing(storageName));
      const { size } = await file.stat();
      return { size, body: Readable.toWeb(file.createReadStream()) as ReadableStream<Uint8Array> };
    },

    async remove(storageName) {
      await rm(pathOf(root, storageName), { force: true });
    },

    async *listOlderThan(before) {
      for (const folder of await namesIn(root)) {
        if (!/^[0-9a-f]{2}$/.test(folder)) continue;
        for (const name of await namesIn(path.join(root, folder))) {
          const file = path.join(root, folder, name);
          const facts = await stat(file).catch(() => null);
          if (!facts || facts.mtime >= before) continue;
          if (NAME.test(name)) yield name;
          // Left by a process that was killed while it wrote.
          else if (name.endsWith(".tmp")) await rm(file, { force: true });
        }
      }
    },
  };
}

/** Also used for the parts of an upload under way. A power cut after this leaves the whole content. */
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

function pathOf(root: string, storageName: string) {
  if (!NAME.test(storageName)) throw new StoredFileMissing(storageName);
  return path.join(root, storageName.slice(0, 2), storageName);
}

function orMissing(storageName: string) {
  return (error: NodeJS.ErrnoException): never => {
    throw error.code === "ENOENT" ? new StoredFileMissing(storageName) : error;
  };
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
}
