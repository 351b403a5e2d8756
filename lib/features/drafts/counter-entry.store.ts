import "server-only";
import { canServeCounter, ENTRY_DAYS } from "@/lib/domain/counter";
import type { Role } from "@/lib/domain/roles";
import { seal } from "@/lib/platform/crypto";
import type { Tx } from "@/lib/platform/db";
import { lockDraft, type StoredDraft } from "./drafts.store";
import type { DraftContent } from "./saved-typing.schema";

type Staff = { id: string; roles: readonly Role[] };

export type StoredEntry = { id: string; knownPersonId: string | null; begunAt: Date; draft: StoredDraft };

/** The entry of this clerk and of nobody else, not yet ended, with its draft locked; null: there is none. */
export async function lockEntry(tx: Tx, staff: Staff, id: string, now: Date): Promise<StoredEntry | null> {
  if (!canServeCounter(staff)) return null;
  const [row] = await tx.$queryRaw<{ draftId: string; knownPersonId: string | null; begunAt: Date }[]>`
    SELECT draft_id AS "draftId", known_person_id AS "knownPersonId", begun_at AS "begunAt" FROM counter_entry
    WHERE id = ${id}::uuid AND staff_id = ${staff.id}::uuid AND ended_at IS NULL FOR UPDATE`;
  const draft = row ? await lockDraft(tx, row.draftId) : null;
  if (!row || !draft || (!draft.sentAt && draft.expiresAt <= now)) return null;
  return { id, knownPersonId: row.knownPersonId, begunAt: row.begunAt, draft };
}

/** Who begins it twice with one form finds the first; an id of somebody else is none of theirs. */
export async function isBegun(tx: Tx, staff: Staff, id: string): Promise<boolean> {
  await tx.$queryRaw`SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtextextended(${id}, 2))) AS waited`;
  const known = await tx.counterEntry.findUnique({ where: { id }, select: { staffId: true } });
  return known?.staffId === staff.id;
}

export async function insertEntry(tx: Tx, entry: { id: string; draftId: string; staffId: string; at: Date }) {
  const { at, ...columns } = entry;
  await tx.counterEntry.create({ data: { ...columns, begunAt: at }, select: { id: true } });
  await tx.draft.update({ where: { id: entry.draftId }, data: { expiresAt: expiry(at) }, select: { id: true } });
}

type Written = { content: DraftContent; wish: string | null };

/** What was typed and asked for; answers with the new revision. */
export async function writeEntry(tx: Tx, { draft }: StoredEntry, written: Written, now: Date): Promise<number> {
  const { content, wish } = written;
  const sealed = seal(JSON.stringify(content));
  const { revision } = await tx.draft.update({
    where: { id: draft.id },
    data: {
      answersCipher: sealed.cipher,
      answersKeyId: sealed.keyId,
      revision: { increment: 1 },
      wishedProgrammeId: wish,
      expiresAt: expiry(now),
    },
    select: { revision: true },
  });
  return revision;
}

export async function noteKnown(tx: Tx, id: string, knownPersonId: string | null) {
  await tx.counterEntry.update({ where: { id }, data: { knownPersonId }, select: { id: true } });
}

/** Nobody opens it any more; what was not sent is thrown away by the clean-up. */
export async function closeEntry(tx: Tx, { id, draft }: StoredEntry, now: Date) {
  await tx.counterEntry.update({
    where: { id },
    data: { endedAt: now, knownPersonId: null },
    select: { id: true },
  });
  if (!draft.sentAt) await tx.draft.update({ where: { id: draft.id }, data: { expiresAt: now }, select: { id: true } });
}

function expiry(now: Date): Date {
  return new Date(now.getTime() + ENTRY_DAYS * 24 * 60 * 60 * 1000);
}
