import "server-only";
import { isDeepStrictEqual } from "node:util";
import { ok, refuse } from "@/lib/domain/result";
import type { RequirementEntry } from "@/lib/domain/service-definition";
import { fitProblems, rowsInNewVersion, type ServiceOfSop, unwalkedRows } from "@/lib/domain/sop-fit";
import { definitionOf, type SopPublication } from "@/lib/domain/sop-publication";
import type { Definition } from "@/lib/domain/workflow";
import { recordAudit } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import type { Prisma, Tx } from "@/lib/platform/db";
import { transaction } from "@/lib/platform/transaction";
import { acts, sentenceOfProblem } from "./sop.messages";

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

/**
 * A new version of one SOP, immutable from now on. Cases keep the version they were pinned
 * to; those submitted from `effectiveFrom` on take the newest in effect. Publishing the same
 * twice changes nothing. With `dryRun` everything is checked and nothing kept.
 */
export async function publishSopVersion(ctx: Context, publication: SopPublication, { dryRun = false } = {}) {
  if (ctx.actor.kind !== "system") return refuse({ code: "no_right" as const });
  const outcome = await transaction(ctx, async (tx) => {
    const sop = await lockSop(tx, publication.sop);
    if (!sop) return refuse({ code: "unfit" as const, sentences: [`SOP "${publication.sop}" tidak ada di portal.`] });
    const latest = await latestVersion(tx, sop.key);
    const definition = definitionOf(publication, (latest?.version ?? 0) + 1);
    const before = (latest?.definition as unknown as Definition | undefined) ?? null;
    const services = (await servicesOf(tx, sop.key)).map((service) => ({
      ...service,
      rows: rowsInNewVersion(service, before, definition),
      rowsBefore: service.rows,
    }));
    const problems = fitProblems(definition, services).map(sentenceOfProblem);
    if (problems.length > 0) return refuse({ code: "unfit" as const, sentences: [...new Set(problems)] });

    const changed = services.filter((service) => !isDeepStrictEqual(service.rows, [...service.rowsBefore]));
    const published: Published = {
      version: definition.version,
      title: sop.title,
      isNew: true,
      runningCases: await countRunning(tx, sop.key),
      changedServices: changed.map(({ name, rows }) => ({ name, rows: rows.filter((no) => hasRow(definition, no)) })),
      unwalkedRows: unwalkedRows(definition, services).map((row) => row.no),
    };
    if (latest && saysTheSame(latest, publication))
      return ok({ ...published, version: latest.version, isNew: false, changedServices: [] });
    if (dryRun) return ok(published);
    await save(tx, ctx, publication, definition);
    for (const { slug, rows } of changed)
      await tx.service.update({ where: { slug }, data: { rows }, select: { slug: true } });
    await recordAudit(tx, ctx, {
      action: acts["sop.published"],
      subjectType: "sop",
      subjectId: sop.key,
      detail: {
        version: definition.version,
        effectiveFrom: publication.effectiveFrom,
        note: publication.note,
        services: changed.map(({ slug, rows }) => ({ slug, rows })),
      },
    });
    return ok(published);
  });
  return outcome;
}

/** Two publishers at once: the second waits here and then counts on from the first. */
async function lockSop(tx: Tx, key: string) {
  const [sop] = await tx.$queryRaw<
    { key: string; title: string }[]
  >`SELECT key, title FROM sop WHERE key = ${key} FOR UPDATE`;
  return sop ?? null;
}

async function latestVersion(tx: Tx, sopKey: string) {
  return tx.sopVersion.findFirst({
    where: { sopKey },
    orderBy: { version: "desc" },
    select: { version: true, document: true, definition: true, marks: true, effectiveFrom: true },
  });
}

async function servicesOf(tx: Tx, sopKey: string): Promise<ServiceOfSop[]> {
  const services = await tx.service.findMany({
    where: { sopKey },
    orderBy: { position: "asc" },
    select: { slug: true, name: true, rows: true, requirements: true },
  });
  return services.map((service) => ({
    ...service,
    requirements: service.requirements as unknown as RequirementEntry[],
  }));
}

async function countRunning(tx: Tx, sopKey: string): Promise<number> {
  return tx.application.count({ where: { service: { sopKey }, closedAt: null, status: { not: "draft" } } });
}

type Latest = NonNullable<Awaited<ReturnType<typeof latestVersion>>>;

function saysTheSame(latest: Latest, publication: SopPublication): boolean {
  const { version } = latest.definition as unknown as Definition;
  return (
    latest.effectiveFrom.toISOString().startsWith(publication.effectiveFrom) &&
    isDeepStrictEqual(latest.document, plain(publication.document)) &&
    isDeepStrictEqual(latest.marks, plain(publication.marks)) &&
    isDeepStrictEqual(latest.definition, plain(definitionOf(publication, version)))
  );
}

async function save(tx: Tx, ctx: Context, publication: SopPublication, definition: Definition) {
  await tx.sopVersion.create({
    data: {
      sopKey: publication.sop,
      version: definition.version,
      document: plain(publication.document),
      definition: plain(definition),
      marks: plain(publication.marks),
      note: publication.note,
      effectiveFrom: new Date(`${publication.effectiveFrom}T00:00:00Z`),
      publishedAt: ctx.clock(),
      publishedBy: "system:sop-publish",
    },
    select: { id: true },
  });
}

function hasRow(definition: Definition, no: number): boolean {
  return definition.rows.some((row) => row.no === no);
}

/** The object as JSON would hold it: keys without a value are absent. */
function plain(value: unknown): Prisma.InputJsonValue {
  return JSON.parse(JSON.stringify(value));
}
