import "server-only";
import type { NextRequest } from "next/server";
import type { Role } from "@/lib/domain/roles";
import type { FileFormat, TableFile } from "@/lib/domain/table-file";
import { type StaffContext, staffContext } from "./context";
import { gateRefused, letterRefused } from "./letters/letter-response";
import { tableResponse } from "./table-response";

/** A report without names, as its feature says it. */
export type TakenReport = {
  readers: readonly Role[];
  /** By the choices in the address; null: there is none. */
  file(ctx: StaffContext, asked: Record<string, string>): Promise<TableFile | null>;
};

/** The route of such a report: gate, choices in the address, table. */
export function reportRoute(format: FileFormat, { readers, file }: TakenReport) {
  return async (request: NextRequest): Promise<Response> => {
    const gate = await staffContext(...readers);
    if (!gate.ok) return gateRefused(gate.code);
    const table = await file(gate.value, Object.fromEntries(request.nextUrl.searchParams));
    return table ? tableResponse(format, table) : letterRefused(404, "Laporan itu tidak ada.");
  };
}
