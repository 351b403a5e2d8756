import "server-only";
import { db } from "../db";
import { storage } from "./storage";

const DAY = 24 * 60 * 60 * 1000;
const BATCH = 200;

export type RemovedUploads = { uploads: number; parts: number; documents: number; files: number };

/**
 * Removes what no upload goes on with and no document names, a day after it was last
 * touched: signed addresses are good for an hour, and a file is written moments before
 * its row. Harmless when repeated or when two workers do it at once.
 */
export async function removeOrphanUploads(now: Date): Promise<RemovedUploads> {
  const before = new Date(now.getTime() - DAY);
  const uploads = await db().upload.deleteMany({ where: { updatedAt: { lt: before } } });
  const parts = await storage().parts.removeOlderThan(before);
  // Who pressed "Hapus" expects the picture to be gone; that it was there stays in the audit.
  const documents = await db().document.deleteMany({ where: { removedAt: { lt: before } } });
  return { uploads: uploads.count, parts, documents: documents.count, files: await removeOrphanFiles(before) };
}

async function removeOrphanFiles(before: Date): Promise<number> {
  let removed = 0;
  let names: string[] = [];
  const flush = async () => {
    const where = { storageName: { in: names } };
    const select = { storageName: true };
    const rows = await Promise.all([
      db().document.findMany({ where, select }),
      db().letter.findMany({ where, select }),
      db().letterBundle.findMany({ where, select }),
    ]);
    const named = new Set(rows.flat().map((row) => row.storageName));
    for (const name of names.filter((candidate) => !named.has(candidate))) {
      await storage().remove(name);
      removed += 1;
    }
    names = [];
  };
  for await (const name of storage().listOlderThan(before)) {
    names.push(name);
    if (names.length === BATCH) await flush();
  }
  await flush();
  return removed;
}
