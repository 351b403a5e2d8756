import "server-only";
import type { ApplicationStatus } from "@/lib/domain/workflow";
import { Prisma, type Tx } from "@/lib/platform/db";
import { type Reader, readersPins } from "./readers-pins";

/** Another application of the same person, for staff alone: nothing tells a stranger that a NIK is known. */
export type SamePerson = {
  reference: string;
  submittedAt: Date | null;
  status: ApplicationStatus;
  /** The reader's roles open it. */
  mayOpen: boolean;
};

const MOST = 5;

/** By application: the newest others with the same NIK; drafts are nobody's business. Two statements, however many are asked for. */
export async function listSamePerson(
  on: Pick<Tx, "$queryRaw">,
  reader: Reader,
  applicationIds: readonly string[],
): Promise<Map<string, SamePerson[]>> {
  if (applicationIds.length === 0) return new Map();
  const rows = await on.$queryRaw<(Omit<SamePerson, "mayOpen"> & { of: string; pinnedHash: string })[]>`
    SELECT a.id AS of, o.reference, o.submitted_at AS "submittedAt", o.status::text AS status, r.pinned_hash AS "pinnedHash"
    FROM application a CROSS JOIN LATERAL (
      SELECT b.reference, b.submitted_at, b.status, b.run_id FROM application b
      WHERE b.nik_hash = a.nik_hash AND b.id <> a.id AND b.status <> 'draft'
      ORDER BY b.submitted_at DESC NULLS LAST LIMIT ${Prisma.raw(String(MOST))}) AS o
    JOIN run r ON r.id = o.run_id
    WHERE a.id = ANY(${[...applicationIds]}::uuid[])
    ORDER BY o.submitted_at DESC NULLS LAST`;
  const found = new Map<string, SamePerson[]>();
  const opens = await readersPins(on, reader, rows);
  for (const { of, pinnedHash, ...other } of rows)
    found.set(of, [...(found.get(of) ?? []), { ...other, mayOpen: opens.has(pinnedHash) }]);
  return found;
}
