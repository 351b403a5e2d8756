import { REPORT_READERS } from "@/lib/features/reports/reports.policy";
import { getNibReportCells } from "@/lib/features/reports/reports.queries";
import { ReportFilter } from "@/lib/features/reports/reports.schema";
import { csvRoute } from "@/lib/platform/csv-route";

export const GET = csvRoute(REPORT_READERS, async (ctx, asked) => {
  const { year, cells } = await getNibReportCells(ctx, ReportFilter.parse(asked).tahun);
  return { name: `nib-${year}.csv`, cells };
});
