import "server-only";
import { INCOMING_STAGE_NAMES } from "@/lib/domain/incoming-letters/incoming-letter";
import { SECURITY_NAMES, URGENCY_NAMES } from "@/lib/domain/letters/handling";
import { ownValue } from "@/lib/domain/own-value";
import { ROLE_NAMES } from "@/lib/domain/roles";
import type { FileCell, FileColumn, TableFile } from "@/lib/domain/table-file";
import type { StaffContext } from "@/lib/platform/context";
import { type AgendaLine, agendaYear, walkAgenda } from "./agenda.queries";
import type { AgendaFilter } from "./incoming-letters.schema";

const COLUMNS: readonly FileColumn[] = [
  { header: "Agenda", kind: "number", share: 3 },
  { header: "Diterima", kind: "date", share: 4 },
  { header: "Dari", kind: "text", share: 7 },
  { header: "Nomor surat", kind: "text", share: 7 },
  { header: "Tanggal surat", kind: "date", share: 4 },
  { header: "Hal", kind: "text", share: 9 },
  { header: "Sifat", kind: "text", share: 4 },
  { header: "Keamanan", kind: "text", share: 4 },
  { header: "Keadaan", kind: "text", share: 6 },
  { header: "Disposisi", kind: "text", share: 6 },
  { header: "Keterangan", kind: "text", share: 6 },
];

/** The agenda book as it is taken along or printed; of a letter that the reader may not read, the number alone. */
export function agendaFile(ctx: StaffContext, filter: AgendaFilter): TableFile {
  const year = agendaYear(ctx, filter);
  async function* portions() {
    for await (const letters of walkAgenda(ctx, filter)) yield letters.map(cellsOf);
  }
  return {
    name: `surat-masuk-${year}`,
    title: `Buku agenda surat masuk ${year}`,
    columns: COLUMNS,
    portions: portions(),
  };
}

function cellsOf(letter: AgendaLine): FileCell[] {
  return [
    letter.agenda,
    letter.receivedOn,
    letter.sender,
    letter.theirNumber,
    letter.theirDate,
    letter.subject,
    URGENCY_NAMES[letter.urgency],
    SECURITY_NAMES[letter.security],
    INCOMING_STAGE_NAMES[letter.stage],
    letter.holders.map(({ role, name }) => name ?? ownValue(ROLE_NAMES, role ?? "") ?? "").join(", "),
    letter.readable ? letter.voidReason : "Isinya hanya untuk yang berwenang",
  ];
}
