import "server-only";
import { isDeepStrictEqual } from "node:util";
import type { RequirementEntry } from "@/lib/domain/service-definition";
import { findService, type ServiceKind } from "@/lib/domain/services";
import type { SopContent } from "@/lib/domain/sop-difference/compare";
import { type ServiceOfSop, unwalkedRows } from "@/lib/domain/sop-fit";
import type { SopMark } from "@/lib/domain/sop-mark";
import { type SopWalks, walksOf, withWalk } from "@/lib/domain/sop-walks";
import type { Definition } from "@/lib/domain/workflow";
import { recordAudit } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import { plainJson, type Tx } from "@/lib/platform/db";
import { dayColumn, isoDay } from "@/lib/platform/db/day";
import { acts } from "./sop.messages";

export type Published = {
  version: number;
  title: string;
  /** false: the newest version already says exactly this, nothing was written. */
  isNew: boolean;
  /** Cases that go on in their own version. */
  runningCases: number;
  changedServices: { name: string; rows: number[] }[];
  unwalkedRows: number[];
};

export type LatestVersion = SopContent & {
  version: number;
  marks: SopMark[];
  effectiveFrom: string;
  /** The services as this version walks them. */
  services: ServiceOfSop[];
};

/** Two publishers at once: the second waits here and then counts on from the first. null: no such SOP. */
export async function lockSop(tx: Tx, key: string): Promise<{ key: string; title: string } | null> {
  const [sop] = await tx.$queryRaw<
    { key: string; title: string }[]
  >`SELECT key, title FROM sop WHERE key = ${key} FOR UPDATE`;
  return sop ?? null;
}

/** null: the SOP has no version yet. */
export async function readLatest(tx: Tx, sopKey: string): Promise<LatestVersion | null> {
  const latest = await tx.sopVersion.findFirst({
    where: { sopKey },
    orderBy: { version: "desc" },
    select: { version: true, document: true, definition: true, marks: true, effectiveFrom: true, walks: true },
  });
  if (!latest) return null;
  const { version, document, definition, marks, walks } = latest;
  const services = await servicesOfSop(tx, sopKey);
  return {
    version,
    ...({ document, definition } as unknown as SopContent),
    marks: marks as unknown as SopMark[],
    effectiveFrom: isoDay(latest.effectiveFrom),
    services: services.map((service) => withWalk(service, walks as SopWalks | null)),
  };
}

/** The services of a SOP as the catalogue has them. */
export async function servicesOfSop(tx: Tx, sopKey: string): Promise<ServiceOfSop[]> {
  const services = await tx.service.findMany({
    where: { sopKey },
    orderBy: { position: "asc" },
    select: { slug: true, name: true, rows: true, requirements: true, form: true },
  });
  return services.map(({ form, ...service }) => ({
    ...service,
    requirements: service.requirements as unknown as RequirementEntry[],
    kind: findService(service.slug)?.kind ?? (form as { kind?: ServiceKind } | null)?.kind,
  }));
}

/** `services`: as the new version walks them; `by`: who publishes it, in words. */
export type NewVersion = SopContent & {
  marks: readonly SopMark[];
  services: readonly ServiceOfSop[];
  effectiveFrom: string;
  note: string;
  by: string;
};

/** What publishing does, said before and after; `before`: the services as they were walked. */
export async function describePublication(
  tx: Tx,
  sop: { key: string; title: string },
  { definition, services }: Pick<NewVersion, "definition" | "services">,
  before: readonly ServiceOfSop[],
): Promise<Published> {
  const rowsBefore = new Map(before.map(({ slug, rows }) => [slug, [...rows]]));
  const changed = services.filter(({ slug, rows }) => !isDeepStrictEqual([...rows], rowsBefore.get(slug)));
  return {
    version: definition.version,
    title: sop.title,
    isNew: true,
    runningCases: await countRunning(tx, sop.key),
    changedServices: changed.map(({ name, rows }) => ({ name, rows: rows.filter((no) => hasRow(definition, no)) })),
    unwalkedRows: unwalkedRows(definition, services).map((row) => row.no),
  };
}

/** Immutable from now on; the SOP is locked. */
export async function addVersion(tx: Tx, ctx: Context, sopKey: string, version: NewVersion): Promise<void> {
  const { document, definition, marks, services, effectiveFrom, note, by } = version;
  const walks = walksOf(services);
  await tx.sopVersion.create({
    data: {
      sopKey,
      version: definition.version,
      document: plainJson(document),
      definition: plainJson(definition),
      marks: plainJson(marks),
      walks: plainJson(walks),
      note,
      effectiveFrom: dayColumn(effectiveFrom),
      publishedAt: ctx.clock(),
      publishedBy: by,
    },
    select: { id: true },
  });
  await recordAudit(tx, ctx, {
    action: acts["sop.published"],
    subjectType: "sop",
    subjectId: sopKey,
    detail: {
      version: definition.version,
      effectiveFrom,
      note,
      services: services.map(({ slug, rows }) => ({ slug, rows: [...rows] })),
    },
  });
}

async function countRunning(tx: Tx, sopKey: string): Promise<number> {
  return tx.application.count({ where: { service: { sopKey }, closedAt: null, status: { not: "draft" } } });
}

function hasRow(definition: Definition, no: number): boolean {
  return definition.rows.some((row) => row.no === no);
}
