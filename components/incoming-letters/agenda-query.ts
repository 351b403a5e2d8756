import type { AgendaFilter } from "@/lib/features/incoming-letters/incoming-letters.schema";

/** The address of the same choice, and of something more. */
export function agendaQuery(
  { tahun, tahap, sifat, keamanan, cari }: AgendaFilter,
  more: Record<string, string>,
): string {
  const given = Object.entries({ tahun, tahap, sifat, keamanan, cari }).filter((entry): entry is [string, string] =>
    Boolean(entry[1]),
  );
  return new URLSearchParams([...given, ...Object.entries(more)]).toString();
}
