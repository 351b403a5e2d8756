import "server-only";
import { LETTER_SERIES_NAMES } from "@/lib/domain/letters/number";
import { LETTER_STATE_NAMES, UNREPLACED_WORDS } from "@/lib/domain/letters/states";
import type { FileColumn, TableFile } from "@/lib/domain/table-file";
import type { StaffContext } from "@/lib/platform/context";
import type { RegisterOfLetters } from "./letters.schema";
import { type RegisteredLetter, registerYear, walkRegister } from "./register.queries";

const COLUMNS: readonly FileColumn[] = [
  { header: "Buku", kind: "text", share: 4 },
  { header: "Nomor", kind: "text", share: 12 },
  { header: "Tanggal", kind: "date", share: 4 },
  { header: "Jenis", kind: "text", share: 6 },
  { header: "Hal", kind: "text", share: 7 },
  { header: "Kepada", kind: "text", share: 7 },
  { header: "Penanda tangan", kind: "text", share: 6 },
  { header: "Nomor eksternal", kind: "text", share: 5 },
  { header: "Keadaan", kind: "text", share: 4 },
  { header: "Keterangan", kind: "text", share: 7 },
];

/** The book of outgoing numbers as it is taken along or printed, in the order of its numbers. */
export function registerFile(ctx: StaffContext, filter: RegisterOfLetters): TableFile {
  const year = registerYear(ctx, filter);
  async function* portions() {
    for await (const letters of walkRegister(ctx, filter))
      yield letters.map((letter) => [
        LETTER_SERIES_NAMES[letter.series],
        letter.number,
        letter.letterDate,
        letter.kindName,
        letter.subject,
        letter.readable ? letter.addressee : "Hanya untuk yang berwenang",
        letter.signerName,
        letter.externalNumber,
        LETTER_STATE_NAMES[letter.state],
        remarksOf(letter),
      ]);
  }
  return {
    name: `buku-nomor-surat-${year}`,
    title: `Buku nomor surat ${year}`,
    columns: COLUMNS,
    portions: portions(),
  };
}

function remarksOf({ insertedReason, stateReason, notReplaced }: RegisteredLetter): string {
  const remarks = [insertedReason && `Nomor sisipan: ${insertedReason}`, stateReason, notReplaced && UNREPLACED_WORDS];
  return remarks.filter(Boolean).join(". ");
}
