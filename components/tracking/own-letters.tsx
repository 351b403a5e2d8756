import { Slashed } from "@/components/ui/slashed";
import { formatShortDate } from "@/lib/domain/working-time";
import type { OwnLetter } from "@/lib/features/letters/own-letters.queries";

type Props = { reference: string; letters: OwnLetter[]; sent: boolean };

/** Letters of the office to this applicant, to be opened and kept; the receipt of what was `sent` is one of them. */
export function OwnLetters({ reference, letters, sent }: Props) {
  if (letters.length === 0 && !sent) return null;
  return (
    <section aria-labelledby="surat" className="no-print mb-8">
      <h2 id="surat" className="text-h2">
        Surat untuk Anda
      </h2>
      <ul className="mt-2">
        {letters.map((letter) => (
          <li key={letter.id} className="border-b border-line py-2">
            <a
              href={`/lacak/${reference}/surat/${letter.id}`}
              className="inline-flex min-h-target items-center font-semibold"
            >
              {`${letter.name} (PDF)`}
            </a>
            <p className="text-small text-ink-soft wrap-anywhere">
              <Slashed text={`Nomor ${letter.number}, ${formatShortDate(letter.letterDate)}`} />
            </p>
            {letter.outdated && (
              <p className="text-small">
                Waktu atau tempat di surat ini sudah berubah. Ikuti waktu dan tempat yang tertulis di halaman ini.
              </p>
            )}
          </li>
        ))}
        {sent && (
          <li className="border-b border-line py-2">
            <a
              href={`/lacak/${reference}/surat/tanda-terima`}
              className="inline-flex min-h-target items-center font-semibold"
            >
              Tanda terima permohonan (PDF)
            </a>
          </li>
        )}
      </ul>
    </section>
  );
}
