import "server-only";
import { db, Prisma, type Tx } from "@/lib/platform/db";

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
  const sat = Prisma.sql`EXISTS (SELECT 1 FROM seat s WHERE s.application_id = a.id AND s.programme_id = ${programmeId}::uuid)`;
  // Rule 11: a person holds one seat in a programme, whatever the number of their applications.
  const personSits = Prisma.sql`a.nik_hash IN (SELECT o.nik_hash FROM seat s JOIN application o ON o.id = s.application_id
    WHERE s.programme_id = ${programmeId}::uuid AND s.released_at IS NULL)`;
  return on.$queryRaw<WaitingApplicant[]>`
    SELECT a.id AS "applicationId", a.reference, a.applicant_name AS "applicantName", a.business_name AS "businessName",
      a.answers -> 'business' ->> 'product' AS product, a.kecamatan_code AS "kecamatanCode", a.submitted_at AS "submittedAt",
      a.served_before AS "servedBefore", a.wished_programme_id IS NOT DISTINCT FROM ${programmeId}::uuid AS wished, ${sat} AS "leftBefore"
    FROM application a
    WHERE a.service_slug = ${serviceSlug} AND a.status = 'waiting_programme'
      AND NOT EXISTS (SELECT 1 FROM seat s WHERE s.application_id = a.id AND s.released_at IS NULL)
      AND (a.wished_programme_id IS NULL OR a.wished_programme_id = ${programmeId}::uuid
        OR NOT EXISTS (SELECT 1 FROM programme w WHERE w.id = a.wished_programme_id AND w.status IN ('draft', 'open')))
      ${options.neverSat ? Prisma.sql`AND NOT ${sat} AND NOT ${personSits}` : Prisma.empty} ${conditions(programmeId, filter, options.now)} ${after}
    ORDER BY a.served_before, a.submitted_at, a.reference LIMIT ${options.take}`;
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
