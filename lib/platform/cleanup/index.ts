import "server-only";
import { db } from "../db";
import { logger } from "../logger";
import { forgetOldTries } from "../rate-limit";
import { removeOldParts } from "../uploads/ingest";
import { storage } from "../uploads/storage";

const DAY = 24 * 60 * 60 * 1000;
const BATCH = 200;

/** Removes what nobody can reach any more. Every step is harmless when repeated. */
export async function cleanUp(now: Date) {
  const drafts = await removeExpiredDrafts(now);
  const uploads = await db().upload.deleteMany({
    where: { state: { not: "done" }, updatedAt: { lt: dayBefore(now) } },
  });
  const sessions = await db().citizenSession.deleteMany({ where: { expiresAt: { lt: now } } });
  const tries = await forgetOldTries(now);
  const parts = await removeOldParts(dayBefore(now));
  const files = await removeOrphanFiles(now);
  logger.info({ drafts, uploads: uploads.count, parts, sessions: sessions.count, tries, files }, "cleaned up");
}

/** A draft that became an application stays: its documents and its request id belong to the case. */
async function removeExpiredDrafts(now: Date) {
  const expired = { expiresAt: { lt: now }, sentAt: null, applicationId: null };
  let removed = 0;
  for (;;) {
    const drafts = await db().draft.findMany({ where: expired, select: { id: true }, take: BATCH });
    if (drafts.length === 0) return removed;
    const ids = drafts.map((draft) => draft.id);
    removed += await db().$transaction(async (tx) => {
      // Checked again inside the transaction: a draft may have been sent meanwhile.
      const locked = await tx.$queryRaw<{ id: string }[]>`
        SELECT id FROM draft WHERE id = ANY(${ids}::uuid[]) AND sent_at IS NULL AND application_id IS NULL FOR UPDATE`;
      const still = locked.map((row) => row.id);
      await tx.document.deleteMany({ where: { draftId: { in: still }, applicationId: null, runId: null } });
      await tx.document.updateMany({ where: { draftId: { in: still } }, data: { draftId: null } });
      return (await tx.draft.deleteMany({ where: { id: { in: still } } })).count;
    });
  }
}

/** A file is written before its row commits, so a young file without a row may still get one. */
async function removeOrphanFiles(now: Date) {
  let removed = 0;
  let names: string[] = [];
  const flush = async () => {
    const rows = await db().document.findMany({ where: { storageName: { in: names } }, select: { storageName: true } });
    const known = new Set(rows.map((row) => row.storageName));
    for (const name of names.filter((candidate) => !known.has(candidate))) {
      await storage().remove(name);
      removed += 1;
    }
    names = [];
  };
  for await (const name of storage().listOlderThan(dayBefore(now))) {
    names.push(name);
    if (names.length === BATCH) await flush();
  }
  await flush();
  return removed;
}

function dayBefore(now: Date) {
  return new Date(now.getTime() - DAY);
}
