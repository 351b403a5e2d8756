import type { NextRequest } from "next/server";
import { LETTER_STATE_NAMES } from "@/lib/domain/letters/states";
import { LETTER_READERS } from "@/lib/features/desk/letter-access.policy";
import { RegisterOfLetters } from "@/lib/features/letters/letters.schema";
import { listAgenda } from "@/lib/features/letters/register.queries";
import { staffContext } from "@/lib/platform/context";
import { csvResponse, toCsv } from "@/lib/platform/csv";
import { gateRefused } from "@/lib/platform/letters/letter-response";

export async function GET(request: NextRequest) {
  const gate = await staffContext(...LETTER_READERS);
  if (!gate.ok) return gateRefused(gate.code);
  const filter = RegisterOfLetters.parse(Object.fromEntries(request.nextUrl.searchParams));
  const letters = await listAgenda(gate.value, filter);
  return csvResponse(
    "buku-nomor-surat.csv",
    toCsv([
      ["Buku", "Nomor", "Nomor eksternal", "Tanggal", "Jenis", "Kepada", "Penanda tangan", "Keadaan", "Keterangan"],
      ...letters.map((letter) => [
        letter.series,
        letter.number,
        letter.externalNumber,
        letter.letterDate,
        letter.kindName,
        letter.addressee,
        letter.signerName,
        LETTER_STATE_NAMES[letter.state],
        letter.stateReason,
      ]),
    ]),
  );
}
