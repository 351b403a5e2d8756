import { formatShortDate } from "@/lib/domain/working-time";
import type { OwnLetter } from "@/lib/features/letters/own-letters.queries";

/** Letters of the office to this applicant, to be opened and kept. */
export function OwnLetters({ reference, letters }: { reference: string; letters: OwnLetter[] }) {
  if (letters.length === 0) return null;
  return (
    <section aria-labelledby="surat" className="mb-8">
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
            <p className="text-small text-ink-soft wrap-anywhere">{`Nomor ${letter.number}, ${formatShortDate(letter.letterDate)}`}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
