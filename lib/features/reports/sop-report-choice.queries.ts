import "server-only";
import { KECAMATAN } from "@/lib/domain/regions";
import type { Definition } from "@/lib/domain/workflow";
import { witaDate, witaYear } from "@/lib/domain/working-time";
import type { StaffContext } from "@/lib/platform/context";
import { db, Prisma } from "@/lib/platform/db";
import type { SopReportFilter } from "./reports.schema";

/** What a report of a SOP speaks of, and what else may be chosen. */
export type SopChoice = {
  key: string;
  title: string;
  sops: { key: string; title: string }[];
  year: number;
  /** Years in which a row of this SOP ended, and this one; newest first. */
  years: number[];
  version: number;
  versions: number[];
  service: string | null;
  services: { slug: string; name: string }[];
  kecamatan: string | null;
  kecamatans: { code: string; name: string }[];
};

type Version = { version: number; definition: Definition };
/** `previous`: the version in force before it, to compare with; null: none was. */
type Compared = { previous: Version | null; definition: Definition };

/** What the address asks for; what it makes up counts as not set. null: there is no such SOP. */
export async function chooseSopReport(
  ctx: StaffContext,
  filter: SopReportFilter,
): Promise<(SopChoice & Compared) | null> {
  const sops = await db().sop.findMany({ select: { key: true, title: true }, orderBy: { key: "asc" } });
  const sop = filter.sop ? sops.find(({ key }) => key === filter.sop) : sops[0];
  if (!sop) return null;
  const now = ctx.clock();
  const [years, services, versions] = await Promise.all([
    listYears(sop.key, now),
    db().service.findMany({
      where: { sopKey: sop.key },
      select: { slug: true, name: true },
      orderBy: { position: "asc" },
    }),
    listVersions(sop.key, now),
  ]);
  const shown = versions.find(({ version }) => version === filter.versi) ?? versions[0];
  if (!shown) return null;
  return {
    ...sop,
    sops,
    year: filter.tahun ?? years[0] ?? Number(witaDate(now).slice(0, 4)),
    years,
    version: shown.version,
    versions: versions.map(({ version }) => version),
    previous: versions.find(({ version }) => version < shown.version) ?? null,
    definition: shown.definition,
    service: services.find(({ slug }) => slug === filter.layanan)?.slug ?? null,
    services,
    kecamatan: KECAMATAN.find(({ code }) => code === filter.kecamatan)?.code ?? null,
    kecamatans: [...KECAMATAN].sort((a, b) => a.name.localeCompare(b.name, "id")),
  };
}

/** What figures are asked for; `year` null: of all years. */
export type SopAsked = Pick<SopChoice, "key" | "version" | "service" | "kecamatan"> & { year: number | null };

/** Ended rows (row_time) of what is asked for. */
export function endedRowsOf(ctx: StaffContext, { key, version, year, service, kecamatan }: SopAsked): Prisma.Sql {
  return Prisma.sql`sop_key = ${key} AND sop_version = ${version} ${inYear(ctx, "ended_at", year)}
    ${service ? Prisma.sql`AND service_slug = ${service}` : Prisma.empty}
    ${kecamatan ? Prisma.sql`AND kecamatan = ${kecamatan}` : Prisma.empty}`;
}

/** The version `v` that the run of the open duty `o` walks. */
export const OPEN_PIN = Prisma.raw(`JOIN run r ON r.id = o.run_id JOIN pinned_definition p ON p.hash = r.pinned_hash
    JOIN sop_version v ON v.id = p.sop_version_id`);

/** Open duties `o` of what is asked for, whatever the year (OPEN_PIN). */
export function openRowsOf(_ctx: StaffContext, { key, version, service, kecamatan }: SopAsked): Prisma.Sql {
  return Prisma.sql`v.sop_key = ${key} AND v.version = ${version}
    ${service ? Prisma.sql`AND o.service_slug = ${service}` : Prisma.empty}
    ${kecamatan ? Prisma.sql`AND o.kecamatan_code = ${kecamatan}` : Prisma.empty}`;
}

/** `column` is a moment in that year, WITA. */
export function inYear(_ctx: StaffContext, column: "ended_at" | "e.at", year: number | null): Prisma.Sql {
  if (year === null) return Prisma.empty;
  const [from, until] = witaYear(year);
  return Prisma.sql`AND ${Prisma.raw(column)} >= ${from} AND ${Prisma.raw(column)} < ${until}`;
}

async function listYears(key: string, now: Date): Promise<number[]> {
  const [found] = await db().$queryRaw<[{ first: Date | null; last: Date | null }]>`
    SELECT min(ended_at) AS first, max(ended_at) AS last FROM row_time WHERE sop_key = ${key}`;
  const yearOf = (at: Date) => Number(witaDate(at).slice(0, 4));
  const last = Math.max(yearOf(now), found.last ? yearOf(found.last) : 0);
  const first = found.first ? yearOf(found.first) : last;
  return Array.from({ length: last - first + 1 }, (_, back) => last - back);
}

/** Versions that have come into force, newest first: a later one has been walked by nobody. */
async function listVersions(key: string, now: Date): Promise<Version[]> {
  const rows = await db().sopVersion.findMany({
    where: { sopKey: key, effectiveFrom: { lte: new Date(witaDate(now)) } },
    select: { version: true, definition: true },
    orderBy: { version: "desc" },
  });
  return rows.map(({ version, definition }) => ({ version, definition: definition as unknown as Definition }));
}
