import type { Metadata } from "next";
import { SopReportView } from "@/components/reports/sop-report";
import { REPORT_READERS } from "@/lib/features/reports/reports.policy";
import { SopReportFilter } from "@/lib/features/reports/reports.schema";
import { findSopReport } from "@/lib/features/reports/sop-report.queries";
import { requireStaff } from "@/lib/platform/context";
import { pageNotFound } from "@/lib/platform/refuse-page";

export const metadata: Metadata = { title: "SOP dalam kenyataan" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SopReportPage({ searchParams }: Props) {
  const ctx = await requireStaff(...REPORT_READERS);
  const report = await findSopReport(ctx, SopReportFilter.parse(await searchParams));
  if (!report) return pageNotFound();
  return <SopReportView report={report} />;
}
