import "server-only";
import { pinToday } from "@/lib/cases/pin";
import { findServiceForm } from "@/lib/cases/services";
import { WALKED_ROWS } from "@/lib/cases/walked-rows";
import { SERVICE_KINDS } from "@/lib/domain/forms/service";
import type { DutyRole } from "@/lib/domain/roles";
import type { RequirementEntry } from "@/lib/domain/service-definition";
import type { ServiceStandard } from "@/lib/domain/service-standard";
import { findService, type Service, type ServiceKind } from "@/lib/domain/services";
import type { SopDocument } from "@/lib/domain/sop-document";
import { openServiceParts } from "@/lib/domain/sop-mark";
import type { Row, StandardTime } from "@/lib/domain/workflow";
import { plainStep } from "@/lib/domain/workflow/words";
import { witaDate } from "@/lib/domain/working-time";
import { readAnswers } from "@/lib/features/sop/sop-answers.queries";
import type { Context } from "@/lib/platform/context";
import { db, pool } from "@/lib/platform/db";

export type ListedService = { slug: string; name: string; summary: string; kind: ServiceKind };

/** What one wants to know before choosing. */
export type ServiceCard = ListedService & { whoMayAsk: string; product: string; standards: StandardTime[] };

export type ServiceStep = {
  no: number;
  /** What it means to a citizen. */
  plain: string;
  /** As the SOP writes it. */
  activity: string;
  doers: DutyRole[];
  standard: StandardTime;
  output: string[];
};

export type ServicePage = ListedService & {
  /** The SOPs do not say. */
  whoMayAsk: string;
  /** The office has not confirmed it. */
  whoMayAskIsOpen: boolean;
  requirements: RequirementEntry[];
  steps: ServiceStep[];
  standard: ServiceStandard;
  sop: { key: string; title: string; version: number; effectiveFrom: Date };
};

/** The catalogue in the office's order; asked of the driver itself, for it stands on the pages that are opened most. */
export async function listServices(_ctx: Context): Promise<ListedService[]> {
  const { rows: services } = await pool().query<{ slug: string; name: string; summary: string; kind: string | null }>(
    "SELECT slug, name, summary, form->>'kind' AS kind FROM service ORDER BY position",
  );
  return services.flatMap(({ slug, name, summary, kind }) => {
    const known = findService(slug)?.kind ?? SERVICE_KINDS.find((one) => one === kind);
    return known ? [{ slug, name, summary, kind: known }] : [];
  });
}

/** The same with for whom each is, what one gets and how long the office works on it, by the SOP in effect today. */
export async function listServiceCards(ctx: Context): Promise<ServiceCard[]> {
  const [services, { rows }] = await Promise.all([
    listServices(ctx),
    pool().query<{ slug: string; who: string | null; product: string | null; standards: StandardTime[] | null }>(
      `SELECT s.slug, s.form->>'whoMayAsk' AS who, s.form->>'product' AS product,
        (SELECT jsonb_agg(r->'standard') FROM jsonb_array_elements(v.definition->'rows') r
          WHERE ${WALKED_ROWS.sql} @> (r->'no')) AS standards
      FROM service s LEFT JOIN LATERAL (SELECT definition, walks FROM sop_version v
        WHERE v.sop_key = s.sop_key AND v.effective_from <= $1::date ORDER BY v.version DESC LIMIT 1) v ON true`,
      [witaDate(ctx.clock())],
    ),
  ]);
  const bySlug = new Map(rows.map((row) => [row.slug, row]));
  return services.map(({ slug, name, summary, kind }) => {
    const row = bySlug.get(slug);
    const shipped = findService(slug);
    const whoMayAsk = shipped?.whoMayAsk ?? row?.who ?? "";
    return {
      slug,
      name,
      summary,
      kind,
      whoMayAsk,
      product: shipped?.product ?? row?.product ?? "",
      standards: row?.standards ?? [],
    };
  });
}

/** A service by its address, or null when there is none of that name. */
export async function findOffered(_ctx: Context, slug: string): Promise<Service | null> {
  return findServiceForm(db(), slug);
}

/** One service as it would be pinned today, or null when there is none of that name. */
export async function findServicePage(ctx: Context, slug: string): Promise<ServicePage | null> {
  const facts = await findServiceForm(db(), slug);
  if (!facts) return null;
  const service = await db().service.findUnique({
    where: { slug },
    select: { name: true, summary: true, standard: true },
  });
  if (!service) return null;
  const pin = await pinToday(db(), slug, ctx.clock());
  const version = await db().sopVersion.findUniqueOrThrow({
    where: { id: pin.sopVersionId },
    select: { version: true, effectiveFrom: true, document: true, sop: { select: { key: true, title: true } } },
  });
  const standard = service.standard as unknown as ServiceStandard;
  const answers = (await readAnswers(ctx, [version.sop.key])).get(version.sop.key) ?? new Map();
  const { whoMayAsk } = facts;
  const proposals = { slug: facts.slug, name: service.name, whoMayAsk, requirements: pin.requirements, standard };
  const unconfirmed = openServiceParts(proposals, answers);
  const document = version.document as unknown as SopDocument;
  const gating = new Set(pin.definition.rows.flatMap((row) => row.requirements));
  return {
    slug: facts.slug,
    kind: facts.kind,
    whoMayAsk,
    whoMayAskIsOpen: unconfirmed.has("whoMayAsk"),
    name: service.name,
    summary: service.summary,
    requirements: pin.requirements.map((entry) => ({
      ...entry,
      required: gating.has(entry.key),
      proposed: unconfirmed.has(`requirements.${entry.key}`),
    })),
    steps: pin.definition.rows.map((row) => toStep(row, document)),
    standard: {
      ...standard,
      product: { ...standard.product, proposed: unconfirmed.has("standard.product") },
      procedure: { ...standard.procedure, proposed: unconfirmed.has("standard.procedure") },
    },
    sop: {
      key: version.sop.key,
      title: version.sop.title,
      version: version.version,
      effectiveFrom: version.effectiveFrom,
    },
  };
}

function toStep(row: Row, document: SopDocument): ServiceStep {
  return {
    no: row.no,
    plain: plainStep(row),
    activity: row.activity,
    doers: [...new Set(row.duties.map((duty) => duty.role))],
    standard: row.standard,
    output: document.rows.find((written) => written.no === row.no)?.output ?? [row.output],
  };
}
