import type { NextRequest } from "next/server";
import { agendaYear } from "@/lib/features/incoming-letters/agenda.queries";
import { agendaFile } from "@/lib/features/incoming-letters/agenda-file.queries";
import { AGENDA_READERS } from "@/lib/features/incoming-letters/incoming-letters.policy";
import { AgendaFilter } from "@/lib/features/incoming-letters/incoming-letters.schema";
import { noteAgendaTaken } from "@/lib/features/incoming-letters/take-agenda.command";
import { staffContext } from "@/lib/platform/context";
import { gateRefused, letterRefused } from "@/lib/platform/letters/letter-response";
import { tableResponse } from "@/lib/platform/table-response";

export async function GET(request: NextRequest) {
  const gate = await staffContext(...AGENDA_READERS);
  if (!gate.ok) return gateRefused(gate.code);
  const filter = AgendaFilter.parse(Object.fromEntries(request.nextUrl.searchParams));
  const noted = await noteAgendaTaken(gate.value, { format: "csv", year: agendaYear(gate.value, filter) });
  return noted.ok ? tableResponse("csv", agendaFile(gate.value, filter)) : letterRefused(503, noted.sentence);
}
