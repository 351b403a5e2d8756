import "server-only";
import { BUNDLE_DAYS } from "@/lib/domain/letters/bundle";
import { db } from "../db";
import { logger } from "../logger";
import { forgetOldTries } from "../rate-limit";
import { removeOrphanUploads } from "../uploads/cleanup";

const BATCH = 200;

/** Removes what nobody can reach any more. Every step is harmless when repeated. */
export async function cleanUp(now: Date) {
  const drafts = await removeExpiredDrafts(now);
  const sessions = await db().citizenSession.deleteMany({ where: { expiresAt: { lt: now } } });
  await db().heldAnswer.deleteMany({ where: { expiresAt: { lt: now } } });
  const tries = await forgetOldTries(now);
  await removeVisitorLetters(now);
  await db().letterBundle.deleteMany({ where: { touchedAt: { lt: before(now, BUNDLE_DAYS) } } });
  // Last: it takes the files of all that has gone.
  const uploads = await removeOrphanUploads(now);
  logger.info({ drafts, uploads, sessions: sessions.count, tries }, "cleaned up");
}

/** Longer than a draft lives: until then its key keeps a reminder from going twice. */
const LETTER_DAYS = 45;

/** Mail to somebody who became no case: its address is kept no longer than it is of use. */
async function removeVisitorLetters(now: Date): Promise<void> {
  const createdAt = { lt: before(now, LETTER_DAYS) };
  await db().notice.deleteMany({ where: { staffId: null, applicationId: null, runId: null, createdAt } });
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

function before(now: Date, days: number): Date {
  return new Date(now.getTime() - days * 24 * 60 * 60 * 1000);
}
