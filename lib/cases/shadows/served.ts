import "server-only";
import { SERVED } from "@/lib/domain/programmes";
import { Prisma, type Tx } from "@/lib/platform/db";

/**
 * Rule 8: never served first. Writes `served_before` of the open applications of these people anew: has somebody
 * with this NIK got something out of a programme that has ended? Rows are taken in one order, so two ends of
 * programmes never wait for each other in a circle.
 */
export async function refreshServed(
  tx: Tx,
  whose: { applicationId: string } | { programmeId: string } | { applicationIds: readonly string[] },
): Promise<void> {
  await tx.$executeRaw`
    WITH open AS (
      SELECT a.id, a.nik_hash FROM application a
      WHERE a.nik_hash IN (${hashes(whose)}) AND a.status NOT IN ('completed', 'rejected', 'withdrawn')
      ORDER BY a.id FOR UPDATE
    ), known AS (
      SELECT o.id, EXISTS (
        SELECT 1 FROM application b
        WHERE b.nik_hash = o.nik_hash AND b.id <> o.id AND b.status = 'completed' AND b.outcome = ANY(${[...SERVED]}::text[])
      ) AS served
      FROM open o
    )
    UPDATE application a SET served_before = known.served FROM known
    WHERE a.id = known.id AND a.served_before <> known.served`;
}

function hashes(whose: Parameters<typeof refreshServed>[1]): Prisma.Sql {
  if ("programmeId" in whose)
    return Prisma.sql`SELECT b.nik_hash FROM application b JOIN seat s ON s.application_id = b.id
      WHERE s.programme_id = ${whose.programmeId}::uuid AND s.released_at IS NULL`;
  const ids = "applicationId" in whose ? [whose.applicationId] : [...whose.applicationIds];
  return Prisma.sql`SELECT b.nik_hash FROM application b WHERE b.id = ANY(${ids}::uuid[])`;
}
