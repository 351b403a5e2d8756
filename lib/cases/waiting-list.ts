import "server-only";
import { type PassedOver, passedOver } from "@/lib/domain/workflow";
import { db, Prisma, type Tx } from "@/lib/platform/db";
import { notSecondAid } from "./second-aid";

export type WaitingApplicant = {
  applicationId: string;
  reference: string;
  applicantName: string;
  businessName: string;
  product: string;
  kecamatanCode: string;
  submittedAt: Date;
  servedBefore: boolean;
  /** The applicant asked for this very programme. */
  wished: boolean;
  /** What became of asking that they get the same aid again (rule 18). */
  secondAid: "asked" | "approved" | "refused" | null;
  /** Sat in this programme before and left. */
  leftBefore: boolean;
};

/** How the officer narrows the line; days as 2026-11-23, `umur` in days at least, `sesudah` a cursor. */
export type WaitingFilter = {
  kecamatan?: string | undefined;
  bidang?: string | undefined;
  sejak?: string | undefined;
  sampai?: string | undefined;
  umur?: number | undefined;
  /** Only who asked for this very programme. */
  minat?: "ini" | undefined;
  sesudah?: string | undefined;
};

type Programme = { programmeId: string; serviceSlug: string };

/**
 * Who waits for a programme of this service, in the order of rule 8: never served first, then submitted earlier,
 * then reference. An applicant who asked for another programme that can still be joined is not listed.
 */
export async function listWaitingApplicants(
  on: Pick<Tx, "$queryRaw">,
  { programmeId, serviceSlug }: Programme,
  filter: WaitingFilter,
  options: { take: number; now: Date; neverSat?: boolean },
): Promise<WaitingApplicant[]> {
  const key = keyOf(filter.sesudah);
  const after = key
    ? Prisma.sql`AND (a.served_before, a.submitted_at, a.reference) > (${key.served}, ${key.at}, ${key.reference})`
    : Prisma.empty;
  return on.$queryRaw<WaitingApplicant[]>`
    SELECT a.id AS "applicationId", a.reference, a.applicant_name AS "applicantName", a.business_name AS "businessName",
      a.answers -> 'business' ->> 'product' AS product, a.kecamatan_code AS "kecamatanCode", a.submitted_at AS "submittedAt",
      a.served_before AS "servedBefore", a.wished_programme_id IS NOT DISTINCT FROM ${programmeId}::uuid AS wished, a.second_aid AS "secondAid", ${personLeft(programmeId)} AS "leftBefore"
    FROM application a
    WHERE ${waitsFor(programmeId, serviceSlug)} ${options.neverSat ? Prisma.sql`${neverSatIn(programmeId)} ${notSecondAid(serviceSlug, options.now)}` : Prisma.empty} ${conditions(programmeId, filter, options.now)} ${after}
    ORDER BY a.served_before, a.submitted_at, a.reference LIMIT ${options.take}`;
}

/** The first of the line as it is narrowed who can be given a seat now, by the id of their application. */
export async function listFirstInLine(
  on: Pick<Tx, "$queryRaw">,
  programme: Programme,
  filter: WaitingFilter,
  { count, now }: { count: number; now: Date },
): Promise<string[]> {
  const line = await listWaitingApplicants(on, programme, filter, { take: count, now, neverSat: true });
  return line.map(({ applicationId }) => applicationId);
}

/** Whom a seat of this programme could be given to, whatever they wish for as long as it can still be joined. */
function waitsFor(programmeId: string, serviceSlug: string): Prisma.Sql {
  return Prisma.sql`a.service_slug = ${serviceSlug} AND a.status = 'waiting_programme'
      AND NOT EXISTS (SELECT 1 FROM seat s WHERE s.application_id = a.id AND s.released_at IS NULL)
      AND (a.wished_programme_id IS NULL OR a.wished_programme_id = ${programmeId}::uuid
        OR NOT EXISTS (SELECT 1 FROM programme w WHERE w.id = a.wished_programme_id AND w.status IN ('draft', 'open')))`;
}

function satIn(programmeId: string): Prisma.Sql {
  return Prisma.sql`EXISTS (SELECT 1 FROM seat s WHERE s.application_id = a.id AND s.programme_id = ${programmeId}::uuid)`;
}

/**
 * Said of the person, whichever of their applications had the seat; the same who are not called again (neverSatIn), without
 * those who sit there now.
 */
function personLeft(programmeId: string): Prisma.Sql {
  return Prisma.sql`(${satIn(programmeId)} OR EXISTS (SELECT 1 FROM seat s JOIN application o ON o.id = s.application_id
    WHERE s.programme_id = ${programmeId}::uuid AND o.nik_hash = a.nik_hash AND s.released_at IS NOT NULL
      AND o.status NOT IN ('withdrawn', 'rejected')))`;
}

/**
 * Who left the programme is not called again, and a person holds one seat in it, whatever the number of their applications
 * (rule 11). Whoever gave up the application itself may still come by another.
 */
function neverSatIn(programmeId: string): Prisma.Sql {
  return Prisma.sql`AND NOT ${satIn(programmeId)} AND a.nik_hash NOT IN (SELECT o.nik_hash FROM seat s
    JOIN application o ON o.id = s.application_id WHERE s.programme_id = ${programmeId}::uuid
      AND (s.released_at IS NULL OR o.status NOT IN ('withdrawn', 'rejected')))`;
}

/** So many are looked at; whoever is further back passes over at least as many. */
const LOOKED_AT = 1000;

/**
 * Whom each of these passes over when they are gathered together (rule 11): who could have the seat, stands further in
 * front and is not among them, by this application or another. One statement, however many are gathered.
 */
export async function findPassedOver(
  on: Pick<Tx, "$queryRaw">,
  { programmeId, serviceSlug }: Programme,
  applicationIds: readonly string[],
  now: Date,
): Promise<(applicationId: string) => PassedOver> {
  const ids = [...applicationIds];
  const line = await on.$queryRaw<{ id: string }[]>`
    SELECT a.id FROM application a
    WHERE ${waitsFor(programmeId, serviceSlug)} AND (a.id = ANY(${ids}::uuid[]) OR (true ${neverSatIn(programmeId)} ${notSecondAid(serviceSlug, now)}
        AND a.nik_hash NOT IN (SELECT m.nik_hash FROM application m WHERE m.id = ANY(${ids}::uuid[]))))
      AND (a.served_before, a.submitted_at, a.reference) <= (
        SELECT m.served_before, m.submitted_at, m.reference FROM application m
        WHERE m.id = ANY(${ids}::uuid[]) AND m.status = 'waiting_programme' AND m.service_slug = ${serviceSlug}
        ORDER BY m.served_before DESC, m.submitted_at DESC, m.reference DESC LIMIT 1)
    ORDER BY a.served_before, a.submitted_at, a.reference LIMIT ${LOOKED_AT + ids.length}`;
  return passedOver(
    line.map(({ id }) => id),
    new Set(ids),
  );
}

export function waitingCursor(applicant: WaitingApplicant | undefined): string | null {
  return applicant
    ? `${applicant.servedBefore ? 1 : 0}.${applicant.submittedAt.getTime()}.${applicant.reference}`
    : null;
}

/** Place in the line of the whole service, from 1; null when the application does not wait. Counts no further than `limit`. */
export async function findWaitingPlace(applicationId: string, limit = 1000): Promise<number | null> {
  const [found] = await db().$queryRaw<{ place: number }[]>`
    SELECT (SELECT count(*)::int FROM (
      SELECT 1 FROM application a
      WHERE a.service_slug = me.service_slug AND a.status = 'waiting_programme'
        AND (a.served_before, a.submitted_at, a.reference) < (me.served_before, me.submitted_at, me.reference)
        AND NOT EXISTS (SELECT 1 FROM seat s WHERE s.application_id = a.id AND s.released_at IS NULL)
      LIMIT ${limit}) AS ahead) + 1 AS place
    FROM application me
    WHERE me.id = ${applicationId}::uuid AND me.status = 'waiting_programme'
      AND NOT EXISTS (SELECT 1 FROM seat s WHERE s.application_id = me.id AND s.released_at IS NULL)`;
  return found?.place ?? null;
}

function conditions(programmeId: string, filter: WaitingFilter, now: Date): Prisma.Sql {
  const { kecamatan, bidang, sejak, sampai, umur, minat } = filter;
  const words = `%${(bidang ?? "").toLowerCase().replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  const parts = [
    kecamatan && Prisma.sql`AND a.kecamatan_code = ${kecamatan}`,
    bidang &&
      Prisma.sql`AND (lower(a.answers -> 'business' ->> 'product') LIKE ${words} OR lower(a.answers ->> 'service') LIKE ${words})`,
    sejak && Prisma.sql`AND a.submitted_at >= ${dayStart(sejak)}`,
    sampai && Prisma.sql`AND a.submitted_at < ${new Date(dayStart(sampai).getTime() + DAY)}`,
    umur && Prisma.sql`AND a.submitted_at <= ${new Date(now.getTime() - umur * DAY)}`,
    minat && Prisma.sql`AND a.wished_programme_id = ${programmeId}::uuid`,
  ].filter((part): part is Prisma.Sql => typeof part === "object");
  return parts.length > 0 ? Prisma.join(parts, " ") : Prisma.empty;
}

const DAY = 86_400_000;

function dayStart(day: string) {
  return new Date(`${day}T00:00:00+08:00`);
}

function keyOf(cursor: string | undefined): { served: boolean; at: Date; reference: string } | null {
  if (!cursor) return null;
  const [served, at, reference = ""] = cursor.split(".");
  return { served: served === "1", at: new Date(Number(at)), reference };
}
