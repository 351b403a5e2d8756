import { BOOK_NAMES } from "@/lib/domain/numbered-books";
import { formatDateTime } from "@/lib/domain/working-time";
import type { SkippedNumbers } from "@/lib/features/backups/backups.queries";

/** Why a book has a hole: said below it, on paper too. */
export function SkippedNumbersNote({ skipped }: { skipped: SkippedNumbers[] }) {
  if (skipped.length === 0) return null;
  return (
    <section aria-labelledby="dilewati" className="mt-6 max-w-read">
      <h2 id="dilewati" className="text-h3">
        Nomor yang tidak ada di buku ini
      </h2>
      <ul className="mt-2 list-disc space-y-1 pl-6">
        {skipped.map(({ book, year, from, to, moment }) => (
          <li key={`${book}-${year}-${from}`}>
            {`${BOOK_NAMES[book]} ${year}, nomor urut ${from === to ? from : `${from} sampai ${to}`}: keluar sesudah cadangan ${formatDateTime(moment)}, sebelum portal dipulihkan. Suratnya hanya ada di kertas.`}
          </li>
        ))}
      </ul>
    </section>
  );
}
