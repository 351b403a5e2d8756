import "server-only";
import type { TieKind } from "@/lib/domain/double-aid";
import type { Tx } from "@/lib/platform/db";

type NewTie = { id: string; kind: TieKind; reason: string; decidedBy: string; decidedAt: Date };

/** Between the persons of two cases; false when something is decided about them already. */
export async function insertTie(
  tx: Tx,
  { id, kind, reason, decidedBy, decidedAt }: NewTie,
  of: { reference: string; other: string },
): Promise<boolean> {
  const made = await tx.$executeRaw`
    INSERT INTO person_tie (id, low_hash, high_hash, kind, reason, decided_by, decided_at)
    SELECT ${id}::uuid, least(a.nik_hash, b.nik_hash), greatest(a.nik_hash, b.nik_hash), ${kind}::person_tie_kind, ${reason},
      ${decidedBy}::uuid, ${decidedAt}
    FROM application a, application b WHERE a.reference = ${of.reference} AND b.reference = ${of.other}
    ON CONFLICT (low_hash, high_hash) WHERE undone_at IS NULL DO NOTHING`;
  return made === 1;
}

/** Only what was decided about the person of this case. */
export async function undoTieOf(
  tx: Tx,
  { tie, reference, by, at }: { tie: string; reference: string; by: string; at: Date },
): Promise<boolean> {
  const undone = await tx.$executeRaw`
    UPDATE person_tie t SET undone_by = ${by}::uuid, undone_at = ${at} FROM application a
    WHERE t.id = ${tie}::uuid AND t.undone_at IS NULL AND a.reference = ${reference} AND a.nik_hash IN (t.low_hash, t.high_hash)`;
  return undone === 1;
}

/** Somebody said of two of the persons who are one with the person of this case that they are two. */
export async function isToldApart(tx: Tx, reference: string): Promise<boolean> {
  const found = await tx.$queryRaw<unknown[]>`
    WITH one AS MATERIALIZED (SELECT s.hash FROM application a, same_persons(a.nik_hash) AS s(hash) WHERE a.reference = ${reference})
    SELECT 1 FROM person_tie t WHERE t.kind = 'dismissed' AND t.undone_at IS NULL
      AND t.low_hash IN (SELECT hash FROM one) AND t.high_hash IN (SELECT hash FROM one) LIMIT 1`;
  return found.length > 0;
}
