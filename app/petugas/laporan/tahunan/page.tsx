import type { Metadata } from "next";
import { YearChoice } from "@/components/reports/year-choice";
import { YearReportView } from "@/components/reports/year-report";
import { REPORT_READERS } from "@/lib/features/reports/reports.policy";
import { ReportFilter } from "@/lib/features/reports/reports.schema";
import { getYearReport } from "@/lib/features/reports/year-report.queries";
import { requireStaff } from "@/lib/platform/context";

export const metadata: Metadata = { title: "Laporan tahunan" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function YearReportPage({ searchParams }: Props) {
  const ctx = await requireStaff(...REPORT_READERS);
  const report = await getYearReport(ctx, ReportFilter.parse(await searchParams).tahun);
  return (
    <>
      <div className="mb-6 flex flex-wrap items-end justify-between gap-4">
        <div>
          <h1 className="text-h1">Laporan tahunan</h1>
          <p className="mt-1 text-ink-soft">{`Layanan dan kegiatan dinas tahun ${report.year}.`}</p>
        </div>
        <YearChoice action="/petugas/laporan/tahunan" year={report.year} years={report.years} />
      </div>
      <YearReportView report={report} />
    </>
  );
}
