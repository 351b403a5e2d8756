import type { NextRequest } from "next/server";
import { LETTER_READERS } from "@/lib/features/desk/letter-access.policy";
import { RegisterOfLetters } from "@/lib/features/letters/letters.schema";
import { registerYear } from "@/lib/features/letters/register.queries";
import { registerFile } from "@/lib/features/letters/register-file.queries";
import { noteRegisterTaken } from "@/lib/features/letters/take-register.command";
import { staffContext } from "@/lib/platform/context";
import { gateRefused, letterRefused } from "@/lib/platform/letters/letter-response";
import { tableResponse } from "@/lib/platform/table-response";

export async function GET(request: NextRequest) {
  const gate = await staffContext(...LETTER_READERS);
  if (!gate.ok) return gateRefused(gate.code);
  const filter = RegisterOfLetters.parse(Object.fromEntries(request.nextUrl.searchParams));
  const noted = await noteRegisterTaken(gate.value, { format: "csv", year: registerYear(gate.value, filter) });
  return noted.ok ? tableResponse("csv", registerFile(gate.value, filter)) : letterRefused(503, noted.sentence);
}
