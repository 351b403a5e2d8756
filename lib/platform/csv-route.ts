import "server-only";
import type { NextRequest } from "next/server";
import type { Role } from "@/lib/domain/roles";
import { type StaffContext, staffContext } from "./context";
import { csvResponse, toCsv } from "./csv";
import { gateRefused, letterRefused } from "./letters/letter-response";

type Cells = { name: string; cells: (string | number)[][] };

/** The route of a report without names, as CSV: gate, choices in the address, table. null: there is none. */
export function csvRoute(
  readers: readonly Role[],
  read: (ctx: StaffContext, asked: Record<string, string>) => Promise<Cells | null>,
) {
  return async (request: NextRequest): Promise<Response> => {
    const gate = await staffContext(...readers);
    if (!gate.ok) return gateRefused(gate.code);
    const report = await read(gate.value, Object.fromEntries(request.nextUrl.searchParams));
    return report ? csvResponse(report.name, toCsv(report.cells)) : letterRefused(404, "Laporan itu tidak ada.");
  };
}
