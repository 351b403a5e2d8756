import { REPORT_READERS } from "@/lib/features/reports/reports.policy";
import { SopReportFilter } from "@/lib/features/reports/reports.schema";
import { getSopReportCells } from "@/lib/features/reports/sop-report.queries";
import { csvRoute } from "@/lib/platform/csv-route";

export const GET = csvRoute(REPORT_READERS, async (ctx, asked) => {
  const report = await getSopReportCells(ctx, SopReportFilter.parse(asked));
  return report && { name: `sop-${report.key}-${report.year}.csv`, cells: report.cells };
});
