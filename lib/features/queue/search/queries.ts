import "server-only";
import { parseNik } from "@/lib/domain/identifiers";
import { parseReference } from "@/lib/domain/reference-number";
import type { ApplicationStatus, Definition } from "@/lib/domain/workflow";
import { canSeeCase } from "@/lib/features/applications/policy";
import type { StaffContext } from "@/lib/platform/context";
import { hashNik } from "@/lib/platform/crypto";
import { db, Prisma } from "@/lib/platform/db";

export type FoundCase = {
  reference: string;
  applicantName: string;
  businessName: string;
  nikMasked: string;
  serviceName: string;
  status: ApplicationStatus;
  submittedAt: Date | null;
};

const LIMIT = 50;

/** By reference in any writing, by whole NIK (compared as a keyed hash), else by part of the applicant's or the business's name. */
export async function searchCases(ctx: StaffContext, typed: string): Promise<FoundCase[]> {
  const text = typed.trim();
  if (text.length < 3) return [];
  const services = await visibleServices(ctx);
  const reference = parseReference(text);
  const nik = parseNik(text);
  const where = reference.ok
    ? Prisma.sql`a.reference = ${reference.value}`
    : nik.ok
      ? Prisma.sql`a.nik_hash = ${hashNik(nik.value)}`
      : Prisma.sql`(lower(a.applicant_name) LIKE ${likely(text)} OR lower(a.business_name) LIKE ${likely(text)})`;
  return db().$queryRaw<FoundCase[]>`
    SELECT a.reference, a.applicant_name AS "applicantName", a.business_name AS "businessName", a.nik_masked AS "nikMasked",
           s.name AS "serviceName", a.status::text AS status, a.submitted_at AS "submittedAt"
    FROM application a JOIN service s ON s.slug = a.service_slug
    WHERE ${where} AND a.service_slug = ANY(${services}::text[]) AND a.status <> 'draft'
    ORDER BY a.submitted_at DESC LIMIT ${LIMIT}`;
}

/** Services in whose SOP, in any version, the actor's roles stand. */
export async function visibleServices(ctx: StaffContext): Promise<string[]> {
  const services = await db().service.findMany({
    select: { slug: true, rows: true, sop: { select: { versions: { select: { definition: true } } } } },
  });
  return services
    .filter(({ rows, sop }) =>
      sop.versions.some((version) => {
        const definition = version.definition as unknown as Definition;
        return canSeeCase(ctx.actor, { ...definition, rows: definition.rows.filter((row) => rows.includes(row.no)) });
      }),
    )
    .map((service) => service.slug);
}

function likely(text: string): string {
  return `%${text.toLowerCase().replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
}
