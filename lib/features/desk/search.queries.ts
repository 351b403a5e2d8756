import "server-only";
import { parseNik } from "@/lib/domain/identifiers";
import { parseReference } from "@/lib/domain/reference-number";
import type { ApplicationStatus, Definition } from "@/lib/domain/workflow";
import { canSeeCase } from "@/lib/domain/workflow/access";
import type { StaffContext } from "@/lib/platform/context";
import { hashNik } from "@/lib/platform/crypto";
import { db, Prisma } from "@/lib/platform/db";

export type FoundCase = {
  reference: string;
  applicantName: string;
  businessName: string;
  serviceName: string;
  status: ApplicationStatus;
  submittedAt: Date | null;
};

const LIMIT = 50;

const FOUND = Prisma.sql`a.reference, a.applicant_name AS "applicantName", a.business_name AS "businessName",
  s.name AS "serviceName", a.status::text AS status, a.submitted_at AS "submittedAt"`;
const WITH_SERVICE = Prisma.sql`JOIN service s ON s.slug = a.service_slug`;
const NEWEST_FIRST = Prisma.sql`ORDER BY a.submitted_at DESC, a.id`;

/** Finds cases by reference in any spelling, by a whole NIK (compared as a keyed hash), else by a part of the applicant's or the business's name. */
export async function searchCases(ctx: StaffContext, typed: string): Promise<FoundCase[]> {
  const text = typed.trim();
  if (text.length < 3) return [];
  const services = await visibleServices(ctx);
  if (services.length === 0) return [];
  const reference = parseReference(text);
  if (reference.ok) return findBy(Prisma.sql`a.reference = ${reference.value}`, services);
  const nik = parseNik(text);
  if (nik.ok) return findBy(Prisma.sql`a.nik_hash = ${hashNik(nik.value)}`, services);
  return findByName(text, services);
}

/** Services whose SOP names a role of the actor in any version. */
export async function visibleServices(ctx: StaffContext): Promise<string[]> {
  const versions = await db().$queryRaw<{ slug: string; rows: number[]; definition: Definition }[]>`
    SELECT s.slug, s.rows, v.definition FROM service s JOIN sop_version v ON v.sop_key = s.sop_key`;
  const visible = versions.filter(({ rows, definition }) =>
    canSeeCase(ctx.actor, { ...definition, rows: definition.rows.filter((row) => rows.includes(row.no)) }),
  );
  return [...new Set(visible.map(({ slug }) => slug))];
}

function findBy(where: Prisma.Sql, services: string[]): Promise<FoundCase[]> {
  return db().$queryRaw<FoundCase[]>`
    SELECT ${FOUND} FROM application a ${WITH_SERVICE}
    WHERE ${where} AND a.service_slug = ANY(${services}::text[]) AND a.status <> 'draft' ${NEWEST_FIRST} LIMIT ${LIMIT}`;
}

/** How many of the newest cases are searched by name, one after the other. */
const FEW = 1_000;
const MANY = 20_000;

/**
 * The index of names finds all cases of a name and must sort them afterwards: for a name that thousands have, that
 * is far more work than one page needs. So the newest cases are searched first, and many of them when the first few
 * suggest that they will fill the page; a name that does not is rare enough for the index. The way changes only the
 * time it takes, never the result.
 */
async function findByName(text: string, services: string[]): Promise<FoundCase[]> {
  const folded = text.toLowerCase().replace(/\n/g, " ");
  const pattern = likely(folded);
  const first = await findAmongNewest(FEW, pattern, services);
  if (first.length === LIMIT) return first;
  if (first.length * (MANY / FEW) >= LIMIT) {
    const more = await findAmongNewest(MANY, pattern, services);
    if (more.length === LIMIT) return more;
  }
  return findByIndex(folded, services);
}

/** The expression of its index; see migration 20261126140000_search_newest_first. */
const NAMES = Prisma.sql`lower(a.applicant_name || E'\\n' || a.business_name)`;

/** One index range per service, merged by time as far as is needed: the bound counts cases that the reader may see. */
function findAmongNewest(most: number, pattern: string, services: string[]): Promise<FoundCase[]> {
  const newest = Prisma.sql`${NEWEST_FIRST} LIMIT ${Prisma.raw(`${most}`)}`;
  const ranges = services.map(
    (slug) => Prisma.sql`
      (SELECT a.id, a.submitted_at, a.applicant_name, a.business_name FROM application a
       WHERE a.service_slug = ${slug} AND a.status <> 'draft' ${newest})`,
  );
  return db().$queryRaw<FoundCase[]>`
    SELECT ${FOUND} FROM (
      SELECT a.id FROM (SELECT * FROM (${Prisma.join(ranges, " UNION ALL ")}) AS a ${newest}) AS a
      WHERE ${NAMES} LIKE ${pattern} ${NEWEST_FIRST} LIMIT ${Prisma.raw(`${LIMIT}`)}
    ) AS named JOIN application a ON a.id = named.id ${WITH_SERVICE} ${NEWEST_FIRST}`;
}

/**
 * Names first, all else afterwards: the planner must not take the road through all cases in order instead. The index
 * is asked for the words alone, and what it gives for the blanks between them: these stand in so many names that
 * reading their lists would take as long again. A short word keeps its blanks, for without them it is not indexed.
 */
function findByIndex(folded: string, services: string[]): Promise<FoundCase[]> {
  const words = likely(folded).replace(/(?<=[a-z0-9]{3}) (?=[a-z0-9]{3})/g, "%");
  return db().$queryRaw<FoundCase[]>`
    WITH named AS MATERIALIZED (
      SELECT a.id, a.reference, a.applicant_name, a.business_name, a.service_slug, a.status, a.submitted_at
      FROM application a WHERE ${NAMES} LIKE ${words}),
    a AS (
      SELECT * FROM named a
      WHERE ${NAMES} LIKE ${likely(folded)} AND a.service_slug = ANY(${services}::text[]) AND a.status <> 'draft'
      ${NEWEST_FIRST} LIMIT ${LIMIT})
    SELECT ${FOUND} FROM a ${WITH_SERVICE} ${NEWEST_FIRST}`;
}

function likely(text: string): string {
  return `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
}
