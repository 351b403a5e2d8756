import "server-only";
import { countNibs } from "@/lib/cases/nib-counts";
import { listSentYears } from "@/lib/cases/sent-years";
import { MONTH_NAMES } from "@/lib/domain/months";
import { findKecamatan } from "@/lib/domain/regions";
import { LEAST_SHOWN, publishable } from "@/lib/domain/statistics/small-numbers";
import { witaDate, witaYear } from "@/lib/domain/working-time";
import type { Context } from "@/lib/platform/context";
import { db } from "@/lib/platform/db";
import { keptFor } from "@/lib/platform/kept-for";

/** Parts of a total that anybody may read; null: too small, or it would give a small one away. */
export type PublicTable = { total: number | null; rows: { label: string; count: number | null }[] };

export type PublicStatistics = {
  year: number;
  /** Years in which an application came in, and this one; newest first. */
  years: number[];
  countedAt: Date;
  /** Applications that came in, by service and by month. */
  services: PublicTable;
  months: PublicTable;
  /** Those of the year by what became of them. */
  outcomes: PublicTable;
  /** NIB issued in the year, by the kecamatan of the business. */
  nibs: PublicTable;
};

type Counted = { service: string; state: keyof typeof OUTCOMES; month: number; count: number };

const OUTCOMES = {
  open: "Sedang berjalan",
  completed: "Selesai",
  rejected: "Ditolak",
  withdrawn: "Dibatalkan pemohon",
} as const;

const HOUR = 3_600_000;

/**
 * What the office did in a year (SOP 3: the number of NIB; UU 25/2009 pasal 9: information of the service is public).
 * Counted once an hour, for it reads every application of the year.
 */
export async function readStatistics(ctx: Context, wanted: string | undefined): Promise<PublicStatistics> {
  const now = ctx.clock();
  const thisYear = Number(witaDate(now).slice(0, 4));
  const years = await listYears("", now);
  const year = years.find((one) => String(one) === wanted) ?? thisYear;
  return { ...(await countYear(String(year), now)), year, years };
}

const listYears = keptFor(HOUR, (_key, now) => listSentYears(db(), now));

const countYear = keptFor(HOUR, async (year, now) => {
  const [from, until] = witaYear(Number(year));
  const [counted, nibs, services] = await Promise.all([
    db().$queryRaw<Counted[]>`
      SELECT service_slug AS service, month, count(*)::int AS count,
        CASE WHEN status IN ('completed', 'rejected', 'withdrawn') THEN status::text ELSE 'open' END AS state
      FROM (SELECT service_slug, status, extract(month FROM submitted_at AT TIME ZONE 'Asia/Makassar')::int AS month
        FROM application WHERE status <> 'draft' AND submitted_at >= ${from} AND submitted_at < ${until}) AS sent
      GROUP BY 1, 2, 4`,
    countNibs(db(), Number(year)),
    db().service.findMany({ select: { slug: true, name: true }, orderBy: { position: "asc" } }),
  ]);
  const of = (matches: (one: Counted) => boolean) => sum(counted.filter(matches));
  const kecamatan = [...new Set(nibs.map(({ code }) => code))];
  return {
    countedAt: now,
    services: tableOf(
      services.map(({ slug, name }) => ({ label: name, count: of(({ service }) => service === slug) })),
    ),
    months: tableOf(MONTH_NAMES.map((label, place) => ({ label, count: of(({ month }) => month === place + 1) }))),
    outcomes: tableOf(
      Object.entries(OUTCOMES).map(([key, label]) => ({ label, count: of(({ state }) => state === key) })),
    ),
    nibs: tableOf(
      kecamatan
        .map((code) => ({
          label: findKecamatan(code)?.name ?? "Kecamatan lain",
          count: sum(nibs.filter((nib) => nib.code === code)),
        }))
        .sort((a, b) => a.label.localeCompare(b.label, "id")),
    ),
  };
});

function tableOf(rows: { label: string; count: number }[]): PublicTable {
  const total = sum(rows);
  const shown = publishable(rows.map(({ count }) => count));
  return {
    total: total === 0 || total >= LEAST_SHOWN ? total : null,
    rows: rows.map(({ label }, place) => ({ label, count: shown[place] ?? null })),
  };
}

function sum(counts: readonly { count: number }[]): number {
  return counts.reduce((all, { count }) => all + count, 0);
}
