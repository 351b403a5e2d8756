import "server-only";
import { countNibs, type NibCount } from "@/lib/cases/nib-counts";
import { MONTH_NAMES } from "@/lib/domain/months";
import { findKecamatan, KECAMATAN } from "@/lib/domain/regions";
import { witaDate } from "@/lib/domain/working-time";
import type { StaffContext } from "@/lib/platform/context";
import { db } from "@/lib/platform/db";
import { canReadReports } from "./reports.policy";

/** SOP 3: "laporan jumlah penerbitan NIB". Months are January first. */
export type NibReport = {
  year: number;
  /** Every year that has figures, and this one; newest first. */
  years: number[];
  /** All kecamatan of the regency, those without a NIB as well. */
  rows: { code: string; name: string; months: number[]; total: number }[];
  months: number[];
  total: number;
};

export async function getNibReport(ctx: StaffContext, wanted?: number): Promise<NibReport> {
  if (!canReadReports(ctx.actor)) throw new Error("A report was asked for without the right to read it");
  const thisYear = Number(witaDate(ctx.clock()).slice(0, 4));
  const year = wanted ?? thisYear;
  const [counts, withFigures] = await Promise.all([countNibs(db(), year), yearsWithFigures()]);
  const codes = new Set([...KECAMATAN.map(({ code }) => code), ...counts.map(({ code }) => code)]);
  const rows = [...codes].map((code) => {
    const months = MONTH_NAMES.map((_, month) =>
      sum(counts.filter((count) => count.code === code && count.month === month + 1)),
    );
    return { code, name: findKecamatan(code)?.name ?? code, months, total: total(months) };
  });
  const months = MONTH_NAMES.map((_, month) => total(rows.map((row) => row.months[month] ?? 0)));
  return {
    year,
    years: [...new Set([thisYear, year, ...withFigures])].sort((a, b) => b - a),
    rows: rows.sort((a, b) => a.name.localeCompare(b.name, "id")),
    months,
    total: total(months),
  };
}

/** Jumps from year to year along the index instead of reading every row. */
async function yearsWithFigures(): Promise<number[]> {
  const found = await db().$queryRaw<{ year: number }[]>`
    WITH RECURSIVE filled(year) AS (
      SELECT extract(year FROM min(issued_on))::int FROM nib_issue
      UNION ALL
      SELECT (SELECT extract(year FROM min(issued_on))::int FROM nib_issue WHERE issued_on >= make_date(filled.year + 1, 1, 1))
      FROM filled WHERE filled.year IS NOT NULL
    ) SELECT year FROM filled WHERE year IS NOT NULL`;
  return found.map(({ year }) => year);
}

function sum(counts: NibCount[]): number {
  return total(counts.map(({ count }) => count));
}

function total(numbers: number[]): number {
  return numbers.reduce((sumSoFar, number) => sumSoFar + number, 0);
}
