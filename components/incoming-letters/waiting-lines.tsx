import Link from "next/link";
import { DueBadge } from "@/components/ui/due-badge";
import { type Calendar, endOfWitaDay } from "@/lib/domain/working-time";
import type { WaitingLetter } from "@/lib/features/incoming-letters/waiting.queries";

type Props = { letters: WaitingLetter[]; more: boolean; calendar: Calendar; now: Date };

/** What waits in somebody's queue about letters that came in; each line leads to its letter. */
export function WaitingLines({ letters, more, calendar, now }: Props) {
  if (letters.length === 0) return null;
  return (
    <section aria-labelledby="surat-masuk" className="mt-4">
      <h2 id="surat-masuk" className="text-h3">
        {`Surat masuk (${letters.length}${more ? "+" : ""})`}
      </h2>
      <ul className="mt-1 border-t border-line">
        {letters.map((letter) => (
          <li
            key={`${letter.kind}-${letter.letterId}-${letter.dueOn}-${letter.asked}`}
            className="flex flex-wrap items-baseline gap-x-4 gap-y-1 border-b border-line py-2"
          >
            <span className="basis-28">
              {letter.dueOn ? (
                <DueBadge dueAt={endOfWitaDay(letter.dueOn)} now={now} calendar={calendar} />
              ) : (
                <span className="font-semibold">{letter.urgent ? "Segera" : "Baru"}</span>
              )}
            </span>
            <span className="min-w-0 flex-1 basis-60 wrap-anywhere">
              <Link prefetch={false} href={`/petugas/surat/masuk/${letter.letterId}`}>
                {letter.subject}
              </Link>
              <span className="text-small text-ink-soft">{` · ${letter.sender}`}</span>
              <span className="block text-small">{wordsOf(letter)}</span>
            </span>
          </li>
        ))}
      </ul>
      {more && (
        <p className="mt-1">
          Masih ada lagi. <Link href="/petugas/surat/masuk?tahap=waiting">Buka buku surat masuk</Link>
        </p>
      )}
    </section>
  );
}

function wordsOf({ kind, who, asked }: WaitingLetter): string {
  switch (kind) {
    case "unseen":
      return "Menunggu disposisi Anda.";
    case "stranded":
      return `Tidak ada lagi yang bertugas untuk ${who}. Tarik disposisinya, lalu berikan kepada orang lain.`;
    case "overdue":
      return `Anda minta kepada ${who}, dan belum dilaporkan: ${asked}`;
    case "passed_on":
      return `Sudah Anda teruskan; menunggu laporannya. Disposisi dari ${who}: ${asked}`;
    case "asked":
      return `Disposisi dari ${who}: ${asked}`;
  }
}
