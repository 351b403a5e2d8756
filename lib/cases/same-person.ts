import "server-only";
import type { ApplicationStatus } from "@/lib/domain/workflow";
import { Prisma, type Tx } from "@/lib/platform/db";

/** Another application of the same person, for staff alone: nothing tells a stranger that a NIK is known. */
export type SamePerson = { reference: string; submittedAt: Date | null; status: ApplicationStatus };

const MOST = 5;

/** By application: the newest others with the same NIK; drafts are nobody's business. One statement, however many are asked for. */
export async function listSamePerson(
  on: Pick<Tx, "$queryRaw">,
  applicationIds: readonly string[],
): Promise<Map<string, SamePerson[]>> {
  if (applicationIds.length === 0) return new Map();
  const rows = await on.$queryRaw<(SamePerson & { of: string })[]>`
    SELECT a.id AS of, o.reference, o.submitted_at AS "submittedAt", o.status::text AS status
    FROM application a CROSS JOIN LATERAL (
      SELECT b.reference, b.submitted_at, b.status FROM application b
      WHERE b.nik_hash = a.nik_hash AND b.id <> a.id AND b.status <> 'draft'
      ORDER BY b.submitted_at DESC NULLS LAST LIMIT ${Prisma.raw(String(MOST))}) AS o
    WHERE a.id = ANY(${[...applicationIds]}::uuid[])
    ORDER BY o.submitted_at DESC NULLS LAST`;
  const found = new Map<string, SamePerson[]>();
  for (const { of, ...other } of rows) found.set(of, [...(found.get(of) ?? []), other]);
  return found;
}
