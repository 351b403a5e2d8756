import "server-only";
import { KECAMATAN } from "@/lib/domain/regions";
import type { DutyRole } from "@/lib/domain/roles";
import { type Definition, projectRows, type Scope, type StandardTime, standardOf } from "@/lib/domain/workflow";
import { startOfWitaDay, witaDate } from "@/lib/domain/working-time";
import type { StaffContext } from "@/lib/platform/context";
import { db, Prisma } from "@/lib/platform/db";
import { canReadReports } from "./reports.policy";
import type { SopReportFilter } from "./reports.schema";

/** Working milliseconds: half of the cases took no longer than `half`, nine of ten no longer than `most`. */
export type Spread = { half: number; most: number };

export type SopReportRow = {
  no: number;
  scope: Scope;
  activity: string;
  roles: DutyRole[];
  standard: StandardTime;
  /** Cases (for a programme's row: programmes) that ended it in the period; of them in time, and walked more than once. */
  ended: number;
  within: number;
  again: number;
  /** Whose time it was; null: nobody ended it. */
  office: Spread | null;
  applicant: Spread | null;
  outside: Spread | null;
  /** Who stands in it now, whatever the period; of them past their day by the office's own time. */
  open: number;
  late: number;
};

export type SopReport = {
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
  rows: SopReportRow[];
};

/**
 * How a version of a SOP was walked in a year: per row the time it took and whose it was, in time or not, done again or
 * not (Permenpan-RB 35/2012: monitoring and evaluation of a SOP). null: there is no such SOP.
 */
export async function findSopReport(ctx: StaffContext, filter: SopReportFilter): Promise<SopReport | null> {
  if (!canReadReports(ctx.actor)) throw new Error("A report was asked for without the right to read it");
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
  const year = filter.tahun ?? years[0] ?? Number(witaDate(now).slice(0, 4));
  const service = services.find(({ slug }) => slug === filter.layanan)?.slug ?? null;
  const kecamatan = KECAMATAN.find(({ code }) => code === filter.kecamatan)?.code ?? null;
  const shown = versions.find(({ version }) => version === filter.versi) ?? versions[0];
  if (!shown) return null;
  const asked = { key: sop.key, version: shown.version, year, service, kecamatan };
  const [ended, open] = await Promise.all([countEnded(asked), countOpen(asked, now)]);
  return {
    ...sop,
    sops,
    ...asked,
    years,
    versions: versions.map(({ version }) => version),
    services,
    kecamatans: [...KECAMATAN].sort((a, b) => a.name.localeCompare(b.name, "id")),
    rows: rowsOf(shown.definition, ended, open),
  };
}

/** The same figures as cells, for CSV; durations in working minutes. */
export async function getSopReportCells(ctx: StaffContext, filter: SopReportFilter) {
  const report = await findSopReport(ctx, filter);
  return report && { key: report.key, year: report.year, cells: cellsOf(report) };
}

function cellsOf({ rows }: SopReport): (string | number)[][] {
  const spreads = ["dinas", "pemohon", "luar"].flatMap((who) => [
    `Menit kerja di ${who}, separuh`,
    `Menit kerja di ${who}, 9 dari 10`,
  ]);
  const minutes = (spread: Spread | null): (string | number)[] =>
    spread ? [spread.half, spread.most].map(inMinutes) : ["", ""];
  return [
    ["No", "Lingkup", "Aktivitas", "Selesai", "Tepat waktu", "Diulang", ...spreads, "Sedang berjalan", "Lewat tenggat"],
    ...rows.map((row) => [
      row.no,
      row.scope === "programme" ? "kegiatan" : "permohonan",
      row.activity,
      row.ended,
      row.within,
      row.again,
      ...[row.office, row.applicant, row.outside].flatMap(minutes),
      row.open,
      row.late,
    ]),
  ];
}

const inMinutes = (ms: number) => Math.round(ms / 60_000);

type Asked = { key: string; version: number; year: number; service: string | null; kecamatan: string | null };
type Place = { scope: Scope; row: number };
type Ended = Place &
  Record<"ended" | "within" | "again" | `${"office" | "applicant" | "outside"}${"Half" | "Most"}`, number>;
type Open = Place & { open: number; late: number };

async function countEnded({ key, version, year, service, kecamatan }: Asked): Promise<Ended[]> {
  const spread = (name: "office" | "applicant" | "outside") => Prisma.sql`
    percentile_cont(0.5) WITHIN GROUP (ORDER BY ${Prisma.raw(name)}) AS "${Prisma.raw(name)}Half",
    percentile_cont(0.9) WITHIN GROUP (ORDER BY ${Prisma.raw(name)}) AS "${Prisma.raw(name)}Most"`;
  return db().$queryRaw<Ended[]>`
    SELECT scope, row_no AS "row", count(*)::int AS ended, (count(*) FILTER (WHERE ended_at <= due_at))::int AS within,
      (count(*) FILTER (WHERE rounds > 1))::int AS again, ${spread("office")}, ${spread("applicant")}, ${spread("outside")}
    FROM row_time WHERE sop_key = ${key} AND sop_version = ${version}
      AND ended_at >= ${startOfWitaDay(`${year}-01-01`)} AND ended_at < ${startOfWitaDay(`${year + 1}-01-01`)}
      ${service ? Prisma.sql`AND service_slug = ${service}` : Prisma.empty}
      ${kecamatan ? Prisma.sql`AND kecamatan = ${kecamatan}` : Prisma.empty}
    GROUP BY scope, row_no`;
}

async function countOpen({ key, version, service, kecamatan }: Asked, now: Date): Promise<Open[]> {
  return db().$queryRaw<Open[]>`
    SELECT d.scope, d.row_no AS "row", count(*)::int AS open,
      (count(*) FILTER (WHERE d.due_at < ${now} AND NOT d.waits_for_applicant))::int AS late
    FROM open_duty d JOIN run r ON r.id = d.run_id JOIN pinned_definition p ON p.hash = r.pinned_hash
    JOIN sop_version v ON v.id = p.sop_version_id
    WHERE v.sop_key = ${key} AND v.version = ${version}
      ${service ? Prisma.sql`AND d.service_slug = ${service}` : Prisma.empty}
      ${kecamatan ? Prisma.sql`AND d.kecamatan_code = ${kecamatan}` : Prisma.empty}
    GROUP BY d.scope, d.row_no`;
}

function rowsOf(definition: Definition, ended: Ended[], open: Open[]): SopReportRow[] {
  const scopes: Scope[] = ["application", "programme"];
  return scopes.flatMap((scope) =>
    projectRows(definition, scope).map((row) => {
      const isHere = (place: Place) => place.scope === scope && place.row === row.no;
      const counted = ended.find(isHere);
      const standing = open.find(isHere);
      const whole = definition.rows.find(({ no }) => no === row.no) ?? row;
      return {
        no: row.no,
        scope,
        activity: row.activity,
        roles: [...new Set(row.duties.map(({ role }) => role))],
        standard: standardOf(whole, scope),
        ended: counted?.ended ?? 0,
        within: counted?.within ?? 0,
        again: counted?.again ?? 0,
        office: counted ? { half: counted.officeHalf, most: counted.officeMost } : null,
        applicant: counted ? { half: counted.applicantHalf, most: counted.applicantMost } : null,
        outside: counted ? { half: counted.outsideHalf, most: counted.outsideMost } : null,
        open: standing?.open ?? 0,
        late: standing?.late ?? 0,
      };
    }),
  );
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
async function listVersions(key: string, now: Date): Promise<{ version: number; definition: Definition }[]> {
  const rows = await db().sopVersion.findMany({
    where: { sopKey: key, effectiveFrom: { lte: new Date(witaDate(now)) } },
    select: { version: true, definition: true },
    orderBy: { version: "desc" },
  });
  return rows.map(({ version, definition }) => ({ version, definition: definition as unknown as Definition }));
}
