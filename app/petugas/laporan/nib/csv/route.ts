import type { NextRequest } from "next/server";
import { REPORT_READERS } from "@/lib/features/reports/reports.policy";
import { getNibReportCells } from "@/lib/features/reports/reports.queries";
import { ReportFilter } from "@/lib/features/reports/reports.schema";
import { staffContext } from "@/lib/platform/context";
import { csvResponse, toCsv } from "@/lib/platform/csv";

const REFUSALS = {
  signed_out: { status: 401, sentence: "Masuk dahulu untuk mengunduh laporan ini." },
  no_right: { status: 403, sentence: "Peran Anda tidak berwenang membaca laporan ini." },
};

export async function GET(request: NextRequest) {
  const gate = await staffContext(...REPORT_READERS);
  if (!gate.ok) {
    const { status, sentence } = REFUSALS[gate.code];
    return new Response(sentence, { status, headers: { "content-type": "text/plain; charset=utf-8" } });
  }
  const filter = ReportFilter.parse({ tahun: request.nextUrl.searchParams.get("tahun") ?? undefined });
  const { year, cells } = await getNibReportCells(gate.value, filter.tahun);
  return csvResponse(`nib-${year}.csv`, toCsv(cells));
}
