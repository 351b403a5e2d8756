import type { Metadata } from "next";
import { BookPrint } from "@/components/letters/book-print";
import { registerQuery } from "@/components/letters/register-query";
import { LETTER_READERS } from "@/lib/features/desk/letter-access.policy";
import { BookPaper, RegisterOfLetters } from "@/lib/features/letters/letters.schema";
import { registerFile } from "@/lib/features/letters/register-file.queries";
import { collectTable } from "@/lib/platform/collect-table";
import { requireStaff } from "@/lib/platform/context";

export const metadata: Metadata = { title: "Cetak buku nomor surat" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function PrintRegisterPage({ searchParams }: Props) {
  const ctx = await requireStaff(...LETTER_READERS);
  const asked = await searchParams;
  const filter = RegisterOfLetters.parse(asked);
  const { kertas } = BookPaper.parse(asked);
  return (
    <BookPrint
      book={await collectTable(registerFile(ctx, filter))}
      paper={kertas}
      address="/petugas/surat"
      query={(more) => registerQuery(filter, more)}
      printedBy={ctx.actor.name}
      now={ctx.clock()}
    />
  );
}
