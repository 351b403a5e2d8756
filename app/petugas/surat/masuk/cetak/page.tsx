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
  return (
    <BookPrint
      book={await collectTable(agendaFile(ctx, filter))}
      paper={kertas}
      address="/petugas/surat/masuk"
      query={(more) => agendaQuery(filter, more)}
      printedBy={ctx.actor.name}
      now={ctx.clock()}
    />
  );
}
