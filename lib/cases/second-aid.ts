import "server-only";
import { isMaterial, MATERIAL_RECEIVED, SECOND_AID_MONTHS } from "@/lib/domain/double-aid";
import type { ReceivedBefore } from "@/lib/domain/workflow";
import { Prisma, type Tx } from "@/lib/platform/db";

/** Months of the office's term, as admin has set them. */
const MONTHS = Prisma.sql`coalesce((SELECT (t.value #>> '{}')::int FROM setting t WHERE t.key = 'secondAidMonths'), ${Prisma.raw(String(SECOND_AID_MONTHS.usual))})`;

/**
 * Rule 18: other cases of the person of `a` (by NIK, or linked by somebody) by which the same material aid was given within
 * the term, or that hold a seat for it now. Columns: reference, at.
 */
function received(now: Date): Prisma.Sql {
  return Prisma.sql`
    SELECT o.reference, coalesce(o.closed_at, s.gathered_at, o.updated_at) AS at
    FROM same_persons(a.nik_hash) AS p(hash) JOIN application o ON o.nik_hash = p.hash
    LEFT JOIN seat s ON s.application_id = o.id AND s.released_at IS NULL
    LEFT JOIN programme g ON g.id = s.programme_id
    WHERE o.id <> a.id AND o.service_slug = a.service_slug AND (
      (o.outcome IS NULL AND s.id IS NOT NULL AND g.status <> 'cancelled' AND o.status NOT IN ('rejected', 'withdrawn'))
      OR (o.outcome = ANY(${[...MATERIAL_RECEIVED]}::text[])
        AND coalesce(o.closed_at, ${now}) > ${now}::timestamptz - make_interval(months => ${MONTHS})))`;
}

/** Whom the rule keeps out of a line until the role above has agreed; nobody where aid is not material. */
export function notSecondAid(serviceSlug: string, now: Date): Prisma.Sql {
  if (!isMaterial(serviceSlug)) return Prisma.empty;
  return Prisma.sql`AND NOT EXISTS (SELECT 1 FROM (${received(now)}) AS r
    WHERE a.second_aid IS DISTINCT FROM 'approved' OR r.at > a.second_aid_at)`;
}

/** By application; one statement, however many are asked for, and none where aid is not material. */
export async function findReceivedBefore(
  on: Pick<Tx, "$queryRaw">,
  serviceSlug: string,
  applicationIds: readonly string[],
  now: Date,
): Promise<Map<string, ReceivedBefore>> {
  if (!isMaterial(serviceSlug) || applicationIds.length === 0) return new Map();
  const rows = await on.$queryRaw<{ id: string; references: string[]; lastAt: Date }[]>`
    SELECT a.id, array_agg(r.reference ORDER BY r.at DESC) AS references, max(r.at) AS "lastAt"
    FROM application a CROSS JOIN LATERAL (${received(now)}) AS r
    WHERE a.id = ANY(${[...applicationIds]}::uuid[]) GROUP BY a.id`;
  return new Map(rows.map(({ id, references, lastAt }) => [id, { references, lastAt }]));
}

/** Of these applications those of one person, linked by somebody: what one of them takes, the others have. */
export async function findLinkedAmong(
  on: Pick<Tx, "$queryRaw">,
  serviceSlug: string,
  applicationIds: readonly string[],
): Promise<Map<string, string[]>> {
  if (!isMaterial(serviceSlug) || applicationIds.length < 2) return new Map();
  const ids = [...applicationIds];
  const rows = await on.$queryRaw<{ id: string; others: string[] }[]>`
    SELECT a.id, array_agg(o.id::text) AS others FROM application a CROSS JOIN LATERAL same_persons(a.nik_hash) AS p(hash)
    JOIN application o ON o.nik_hash = p.hash AND o.id <> a.id AND o.id = ANY(${ids}::uuid[])
    WHERE a.id = ANY(${ids}::uuid[]) GROUP BY a.id`;
  return new Map(rows.map(({ id, others }) => [id, others]));
}

/**
 * Two programmes that give one person a seat at the same moment wait for one another here, person by person in one order;
 * whoever comes second reads what the first has done.
 */
export async function takeTurns(
  tx: Pick<Tx, "$queryRaw">,
  serviceSlug: string,
  applicationIds: readonly string[],
): Promise<void> {
  if (!isMaterial(serviceSlug) || applicationIds.length === 0) return;
  await tx.$queryRaw`
    SELECT count(*) FROM (SELECT pg_advisory_xact_lock(hashtextextended(turn.hash, 16)) FROM (
      SELECT DISTINCT p.hash FROM application a CROSS JOIN LATERAL same_persons(a.nik_hash) AS p(hash)
      WHERE a.id = ANY(${[...applicationIds]}::uuid[]) ORDER BY p.hash) AS turn) AS taken`;
}
