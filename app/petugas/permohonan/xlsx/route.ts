import type { NextRequest } from "next/server";
import { LIST_READERS } from "@/lib/features/case-list/case-list.policy";
import { readListAddress } from "@/lib/features/case-list/case-list.schema";
import { caseListFile } from "@/lib/features/case-list/case-list-file.queries";
import { noteListTaken } from "@/lib/features/case-list/take-list.command";
import { staffContext } from "@/lib/platform/context";
import { gateRefused, letterRefused } from "@/lib/platform/letters/letter-response";
import { tableResponse } from "@/lib/platform/table-response";

export async function GET(request: NextRequest) {
  const gate = await staffContext(...LIST_READERS);
  if (!gate.ok) return gateRefused(gate.code);
  const { filters } = readListAddress(Object.fromEntries(request.nextUrl.searchParams), gate.value.actor);
  const noted = await noteListTaken(gate.value, { format: "xlsx", filters });
  return noted.ok ? tableResponse("xlsx", caseListFile(gate.value, filters)) : letterRefused(503, noted.sentence);
}
