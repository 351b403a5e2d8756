import type { Metadata } from "next";
import { SopRunsView } from "@/components/reports/sop-runs";
import { LIST_READERS } from "@/lib/domain/case-readers";
import { SopRunsFilter } from "@/lib/features/reports/reports.schema";
import { listSopRuns } from "@/lib/features/reports/sop-report-runs.queries";
import { requireStaff } from "@/lib/platform/context";
import { pageNotFound } from "@/lib/platform/refuse-page";

export const metadata: Metadata = { title: "Rincian angka SOP" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SopRunsPage({ searchParams }: Props) {
  const ctx = await requireStaff(...LIST_READERS);
  const report = await listSopRuns(ctx, SopRunsFilter.parse(await searchParams));
  if (!report) return pageNotFound();
  return <SopRunsView report={report} />;
}
