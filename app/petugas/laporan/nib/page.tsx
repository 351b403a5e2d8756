import type { Metadata } from "next";
import { MonthlyLetter } from "@/components/reports/monthly-letter";
import { NibReportView } from "@/components/reports/nib-report";
import { YearChoice } from "@/components/reports/year-choice";
import { witaDate } from "@/lib/domain/working-time";
import { REPORT_READERS } from "@/lib/features/reports/reports.policy";
import { getNibReport } from "@/lib/features/reports/reports.queries";
import { ReportFilter } from "@/lib/features/reports/reports.schema";
import { requireStaff } from "@/lib/platform/context";

export const metadata: Metadata = { title: "Laporan penerbitan NIB" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function NibReportPage({ searchParams }: Props) {
  const ctx = await requireStaff(...REPORT_READERS);
  const report = await getNibReport(ctx, ReportFilter.parse(await searchParams).tahun);
  return (
    <>
      <div className="flex flex-wrap items-end justify-between gap-4">
        <div>
          <h1 className="text-h1">Laporan penerbitan NIB</h1>
          <p className="mt-1 text-ink-soft">
            Tahun {report.year}: {report.total.toLocaleString("id-ID")} NIB terbit, menurut tanggal terbit di OSS.
          </p>
        </div>
        <YearChoice action="/petugas/laporan/nib" year={report.year} years={report.years} />
      </div>
      <MonthlyLetter year={report.year} month={Number(witaDate(ctx.clock()).slice(5, 7))} />
      <div className="mt-6">
        <NibReportView report={report} />
      </div>
    </>
  );
}
