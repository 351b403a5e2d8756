import { YEAR_REPORT } from "@/lib/features/reports/report-files.queries";
import { reportRoute } from "@/lib/platform/report-route";

export const GET = reportRoute("csv", YEAR_REPORT);
