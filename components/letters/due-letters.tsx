import Link from "next/link";
import { Notice } from "@/components/ui/notice";
import type { OwnDueLetter } from "@/lib/features/letters/due-letters.queries";

/** Letters that no programme has and that wait for a number; they stay until each has it. */
export function DueLetters({ letters }: { letters: readonly OwnDueLetter[] }) {
  if (letters.length === 0) return null;
  return (
    <Notice tone="info" title="Surat dan laporan yang menunggu Anda" className="mt-4">
      <ul>
        {letters.map(({ name, href, voided }) => (
          <li key={href} className="wrap-anywhere">
            <Link prefetch={false} href={href}>
              {name}
            </Link>
            {voided ? ": nomornya dibatalkan; setujui dan beri nomor lagi" : ": belum disetujui dan diberi nomor"}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
