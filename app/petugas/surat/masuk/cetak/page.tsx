import type { Metadata } from "next";
import { agendaQuery } from "@/components/incoming-letters/agenda-query";
import { BookPrint } from "@/components/letters/book-print";
import { agendaFile } from "@/lib/features/incoming-letters/agenda-file.queries";
import { AGENDA_READERS } from "@/lib/features/incoming-letters/incoming-letters.policy";
import { AgendaFilter } from "@/lib/features/incoming-letters/incoming-letters.schema";
import { BookPaper } from "@/lib/features/letters/letters.schema";
import { collectTable } from "@/lib/platform/collect-table";
import { requireStaff } from "@/lib/platform/context";

export const metadata: Metadata = { title: "Cetak buku surat masuk" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function PrintAgendaPage({ searchParams }: Props) {
  const ctx = await requireStaff(...AGENDA_READERS);
  const asked = await searchParams;
  const filter = AgendaFilter.parse(asked);
  const { kertas } = BookPaper.parse(asked);
  const { title, columns, rows, cut } = await collectTable(agendaFile(ctx, filter));
  return (
    <BookPrint
      title={title}
      columns={columns}
      rows={rows}
      cut={cut}
      paper={kertas}
      addressOf={(paper) => `/petugas/surat/masuk/cetak?${agendaQuery(filter, { kertas: paper })}`}
      back={`/petugas/surat/masuk?${agendaQuery(filter, {})}`}
      printedBy={ctx.actor.name}
      now={ctx.clock()}
    />
  );
}
