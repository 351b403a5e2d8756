import "server-only";
import { ALIKE_FROM, byStrength, RELATED_REASONS, type RelatedReason, type TieKind } from "@/lib/domain/double-aid";
import type { ApplicationStatus } from "@/lib/domain/workflow";
import { Prisma, type Tx } from "@/lib/platform/db";
import { type Reader, readersPins } from "./readers-pins";

/** What somebody decided about the two persons; it holds until it is undone. */
export type Tie = { id: string; kind: TieKind; reason: string; by: string; at: Date };

/** What another case got, as far as it is known. */
export type AidReceived = {
  outcome: string | null;
  nib: string | null;
  programme: { id: string; title: string } | null;
  /** What the proposal it sat in asks for: "Mesin jahit (5 buah)". */
  items: string | null;
};

/** Another case that may be the same person's, household's or business's: for staff alone, nothing tells a stranger that a NIK is known. */
export type RelatedCase = AidReceived & {
  reference: string;
  applicantName: string;
  businessName: string;
  villageCode: string;
  serviceSlug: string;
  serviceName: string;
  status: ApplicationStatus;
  submittedAt: Date | null;
  closedAt: Date | null;
  reasons: RelatedReason[];
  tie: Tie | null;
  /** The same for all cases of one person; the reference of one of them, never a number of the person. */
  person: string;
  /** The reader's roles open it. */
  mayOpen: boolean;
};

/** So many of one reason, the newest; a helper's phone may stand on hundreds. */
export const MOST_RELATED = 10;
const MOST = Prisma.raw(String(MOST_RELATED));

export type RelatedTo = { applicationIds: readonly string[] } | { businessId: string };

/**
 * By application, or by business: what the same person, phone or business asked for and got, in all services and years. One
 * rule for case, line of a programme and register; two statements, however many are asked for.
 */
export async function listRelated(
  on: Pick<Tx, "$queryRaw">,
  reader: Reader,
  whose: RelatedTo,
): Promise<Map<string, RelatedCase[]>> {
  if ("applicationIds" in whose && whose.applicationIds.length === 0) return new Map();
  const rows = await on.$queryRaw<Row[]>`
    WITH me AS MATERIALIZED (${"businessId" in whose ? ofBusiness(whose.businessId) : ofCases(whose.applicationIds)}),
    found AS (${FOUND}),
    related AS (SELECT f.of, f.id, array_agg(DISTINCT f.why) AS reasons FROM found f GROUP BY f.of, f.id)
    SELECT r.of, array_remove(r.reasons, 'dismissed') AS reasons, ${FACTS}
    FROM related r JOIN me ON me.of = r.of JOIN application a ON a.id = r.id AND a.status <> 'draft' ${JOINS}`;
  const opens = await readersPins(
    on,
    reader,
    rows.map(({ pinnedHash }) => pinnedHash),
  );
  const found = new Map<string, RelatedCase[]>();
  const persons = new Map<string, string>();
  for (const row of rows.sort(byStrength)) {
    const { of, hash, pinnedHash, tieId, tieKind, tieReason, tieBy, tieAt, programmeId, programmeTitle, ...facts } =
      row;
    if (!persons.has(hash)) persons.set(hash, row.reference);
    const related: RelatedCase = {
      ...facts,
      reasons: RELATED_REASONS.filter((reason) => row.reasons.includes(reason)),
      tie: tieId && tieKind ? { id: tieId, kind: tieKind, reason: tieReason, by: tieBy, at: tieAt } : null,
      programme: programmeId ? { id: programmeId, title: programmeTitle } : null,
      person: persons.get(hash) ?? row.reference,
      mayOpen: opens.has(pinnedHash),
    };
    found.set(of, [...(found.get(of) ?? []), related]);
  }
  return found;
}

type Row = Omit<RelatedCase, "tie" | "programme" | "person" | "mayOpen"> & {
  of: string;
  hash: string;
  pinnedHash: string;
  tieId: string | null;
  tieKind: TieKind | null;
  tieReason: string;
  tieBy: string;
  tieAt: Date;
  programmeId: string | null;
  programmeTitle: string;
};

function ofCases(applicationIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`
    SELECT a.id AS of, a.id AS self, NULL::uuid AS business, a.nik_hash, a.no_kk_hash, a.phone, a.alike_name, a.alike_keys,
      array_remove(ARRAY[a.answers -> 'business' ->> 'nib', n.nib, b.nib], NULL) AS nibs
    FROM application a LEFT JOIN nib_issue n ON n.application_id = a.id LEFT JOIN business b ON b.id = a.business_id
    WHERE a.id = ANY(${[...applicationIds]}::uuid[])`;
}

/** Its own cases stand on its card already. */
function ofBusiness(businessId: string): Prisma.Sql {
  return Prisma.sql`
    SELECT b.id AS of, NULL::uuid AS self, b.id AS business, p.nik_hash,
      (SELECT o.no_kk_hash FROM application o WHERE o.business_id = b.id AND o.no_kk_hash IS NOT NULL
        ORDER BY o.submitted_at DESC NULLS LAST, o.id LIMIT 1) AS no_kk_hash, p.phone, alike_name(search_fold(p.name)) AS alike_name,
      alike_keys(b.village_code, alike_name(search_fold(p.name))) AS alike_keys, array_remove(ARRAY[b.nib], NULL) AS nibs
    FROM business b JOIN person p ON p.id = b.person_id WHERE b.id = ${businessId}::uuid`;
}

const OTHER = Prisma.sql`o.id IS DISTINCT FROM me.self AND o.status <> 'draft' AND (me.business IS NULL OR o.business_id IS DISTINCT FROM me.business)`;
const NEWEST = Prisma.sql`ORDER BY o.submitted_at DESC NULLS LAST, o.id LIMIT ${MOST}`;

/** One look at an index for each reason. */
const FOUND = Prisma.sql`
  SELECT me.of, x.id, 'nik' AS why FROM me CROSS JOIN LATERAL (
    SELECT o.id FROM application o WHERE o.nik_hash = me.nik_hash AND ${OTHER} ${NEWEST}) AS x
  UNION ALL
  SELECT me.of, x.id, 'linked' FROM me CROSS JOIN LATERAL (
    SELECT o.id FROM same_persons(me.nik_hash) AS s(hash) JOIN application o ON o.nik_hash = s.hash
    WHERE s.hash <> me.nik_hash AND ${OTHER} ${NEWEST}) AS x
  UNION ALL
  SELECT me.of, x.id, 'dismissed' FROM me CROSS JOIN LATERAL (
    SELECT o.id FROM person_tie t JOIN application o
      ON o.nik_hash = CASE WHEN t.low_hash = me.nik_hash THEN t.high_hash ELSE t.low_hash END
    WHERE t.kind = 'dismissed' AND t.undone_at IS NULL AND (t.low_hash = me.nik_hash OR t.high_hash = me.nik_hash)
      AND ${OTHER} ${NEWEST}) AS x
  UNION ALL
  SELECT me.of, x.id, 'kk' FROM me CROSS JOIN LATERAL (
    SELECT o.id FROM application o WHERE o.no_kk_hash = me.no_kk_hash AND ${OTHER} ${NEWEST}) AS x
  UNION ALL
  SELECT me.of, x.id, 'phone' FROM me CROSS JOIN LATERAL (
    SELECT o.id FROM application o WHERE o.phone = me.phone AND ${OTHER} ${NEWEST}) AS x
  UNION ALL
  SELECT me.of, x.id, 'nib' FROM me CROSS JOIN LATERAL (
    SELECT o.id FROM (
      SELECT t.id FROM application t WHERE t.answers -> 'business' ->> 'nib' IS NOT NULL AND t.answers -> 'business' ->> 'nib' = ANY(me.nibs)
      UNION SELECT n.application_id FROM nib_issue n WHERE n.nib = ANY(me.nibs)
      UNION SELECT c.id FROM business b JOIN application c ON c.business_id = b.id WHERE b.nib IS NOT NULL AND b.nib = ANY(me.nibs)) AS m
    JOIN application o ON o.id = m.id WHERE ${OTHER} ${NEWEST}) AS x
  UNION ALL
  SELECT me.of, x.id, 'alike' FROM me CROSS JOIN LATERAL (
    SELECT o.id FROM application o WHERE o.alike_keys && me.alike_keys AND o.nik_hash <> me.nik_hash
      AND similarity(o.alike_name, me.alike_name) >= ${Prisma.raw(String(ALIKE_FROM))} AND ${OTHER}
    ORDER BY similarity(o.alike_name, me.alike_name) DESC, o.submitted_at DESC NULLS LAST, o.id LIMIT ${MOST}) AS x`;

const FACTS = Prisma.sql`a.nik_hash AS hash, a.reference, a.applicant_name AS "applicantName", a.business_name AS "businessName",
  a.village_code AS "villageCode", a.service_slug AS "serviceSlug", s.name AS "serviceName", a.status::text AS status,
  a.submitted_at AS "submittedAt", a.closed_at AS "closedAt", a.outcome, n.nib, g.id AS "programmeId", g.title AS "programmeTitle",
  i.items, run.pinned_hash AS "pinnedHash", t.id AS "tieId", t.kind::text AS "tieKind", t.reason AS "tieReason",
  coalesce(f.name, 'Petugas') AS "tieBy", t.decided_at AS "tieAt"`;

const JOINS = Prisma.sql`
  JOIN service s ON s.slug = a.service_slug JOIN run ON run.id = a.run_id
  LEFT JOIN nib_issue n ON n.application_id = a.id
  LEFT JOIN person_tie t ON t.undone_at IS NULL AND t.low_hash = least(me.nik_hash, a.nik_hash) AND t.high_hash = greatest(me.nik_hash, a.nik_hash)
  LEFT JOIN staff f ON f.id = t.decided_by
  LEFT JOIN seat ON seat.application_id = a.id AND seat.released_at IS NULL
  LEFT JOIN programme g ON g.id = seat.programme_id
  LEFT JOIN LATERAL (
    SELECT string_agg(line.name, ', ') AS items FROM (
      SELECT (l.data ->> 'name') || ' (' || (l.data ->> 'quantity') || ' ' || (l.data ->> 'unit') || ')' AS name
      FROM programme_line l WHERE l.programme_id = g.id AND l.kind = 'item' ORDER BY l.id LIMIT 5) AS line) AS i ON true`;
