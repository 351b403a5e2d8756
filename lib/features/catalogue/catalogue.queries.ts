import "server-only";
import { pinToday } from "@/lib/cases/pin";
import type { DutyRole } from "@/lib/domain/roles";
import type { RequirementEntry } from "@/lib/domain/service-definition";
import type { ServiceStandard } from "@/lib/domain/service-standard";
import { findService, type ServiceKind, type ServiceSlug } from "@/lib/domain/services";
import type { SopDocument } from "@/lib/domain/sop-document";
import type { Row, StandardTime } from "@/lib/domain/workflow";
import type { Context } from "@/lib/platform/context";
import { db, pool } from "@/lib/platform/db";

export type ListedService = { slug: ServiceSlug; name: string; summary: string; kind: ServiceKind };

export type ServiceStep = {
  no: number;
  /** As the SOP writes it. */
  activity: string;
  doers: DutyRole[];
  standard: StandardTime;
  output: string[];
};

export type ServicePage = ListedService & {
  requirements: RequirementEntry[];
  steps: ServiceStep[];
  standard: ServiceStandard;
  sop: { title: string; version: number; effectiveFrom: Date };
};

/** The catalogue in the office's order; asked of the driver itself, for it stands on the pages that are opened most. */
export async function listServices(_ctx: Context): Promise<ListedService[]> {
  const { rows: services } = await pool().query<{ slug: string; name: string; summary: string }>(
    "SELECT slug, name, summary FROM service ORDER BY position",
  );
  return services.flatMap(({ slug, name, summary }) => {
    const facts = findService(slug);
    return facts ? [{ slug: facts.slug, name, summary, kind: facts.kind }] : [];
  });
}

/** One service as it would be pinned today, or null when there is none of that name. */
export async function findServicePage(ctx: Context, slug: string): Promise<ServicePage | null> {
  const facts = findService(slug);
  if (!facts) return null;
  const service = await db().service.findUnique({
    where: { slug },
    select: { name: true, summary: true, standard: true },
  });
  if (!service) return null;
  const pin = await pinToday(db(), slug, ctx.clock());
  const version = await db().sopVersion.findUniqueOrThrow({
    where: { id: pin.sopVersionId },
    select: { version: true, effectiveFrom: true, document: true, sop: { select: { title: true } } },
  });
  const document = version.document as unknown as SopDocument;
  const gating = new Set(pin.definition.rows.flatMap((row) => row.requirements));
  return {
    slug: facts.slug,
    kind: facts.kind,
    name: service.name,
    summary: service.summary,
    requirements: pin.requirements.map((entry) => ({ ...entry, required: gating.has(entry.key) })),
    steps: pin.definition.rows.map((row) => toStep(row, document)),
    standard: service.standard as unknown as ServiceStandard,
    sop: { title: version.sop.title, version: version.version, effectiveFrom: version.effectiveFrom },
  };
}

function toStep(row: Row, document: SopDocument): ServiceStep {
  return {
    no: row.no,
    activity: row.activity,
    doers: [...new Set(row.duties.map((duty) => duty.role))],
    standard: row.standard,
    output: document.rows.find((written) => written.no === row.no)?.output ?? [row.output],
  };
}
