import type { RegisterOfLetters } from "@/lib/features/letters/letters.schema";

/** The address of the same choice of letters, and of something more. */
export function registerQuery(
  { tahun, buku, keadaan, ttd, jenis, cari }: RegisterOfLetters,
  more: Record<string, string>,
): string {
  const given = Object.entries({ tahun, buku, keadaan, ttd, jenis, cari }).filter((entry): entry is [string, string] =>
    Boolean(entry[1]),
  );
  return new URLSearchParams([...given, ...Object.entries(more)]).toString();
}
