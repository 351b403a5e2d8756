import "server-only";
import { createHash, randomUUID } from "node:crypto";
import { open, readFile, rename, rm, stat, statfs, unlink } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { diskParts } from "./disk-parts";
import { makeFolderDurably, namesIn, syncFolder, writeSynced } from "./durable-files";
import { type Storage, StoredFileMissing } from "./storage-port";

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

    listOlderThan: (before) => namesOlderThan(root, before),

    parts: diskParts(path.join(root, "parts")),

    async probe() {
      await makeFolderDurably(root);
      const probe = path.join(root, `.probe-${randomUUID()}`);
      await writeSynced(probe, new Uint8Array([1]));
      await unlink(probe);
    },

    /** Free space on the disk of the data folder; the folder of the files need not exist yet. */
    async freeBytes() {
      const { bavail, bsize } = await statfs(/* turbopackIgnore: true */ dataDir);
      return bavail * bsize;
    },
  };
}

async function* namesOlderThan(root: string, before: Date) {
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
