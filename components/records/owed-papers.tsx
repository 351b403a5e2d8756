import Link from "next/link";
import { CheckboxGroup } from "@/components/forms/choice-group";
import { ROLE_NAMES } from "@/lib/domain/roles";
import type { OwedPaper } from "@/lib/features/desk/programme.queries";

const WORDS: Record<OwedPaper["kind"], string> = {
  decree_addendum: "Perubahan keputusan atau daftar",
  letter: "Surat undangan susulan",
  delivery: "Penyerahan surat susulan",
};

/**
 * Papers that substitutes still owe: what the portal knows to be made is settled with this step by itself, what it cannot
 * know is ticked, and what is not made says where it is.
 */
export function OwedPapers({ owed }: { owed: OwedPaper[] }) {
  const open = owed.filter((line) => !line.settled);
  const [due, made] = [open.filter(({ next }) => next), open.filter(({ standing }) => standing === "made")];
  const ticked = open.filter(({ standing }) => standing === "late" || standing === "unknown");
  return (
    <>
      {due.length > 0 && <DueLines due={due} />}
      {made.length > 0 && (
        <p className="mt-3 text-small text-ink-soft">Sudah ada: {made.map((line) => wordsOf(line)).join(", ")}.</p>
      )}
      {ticked.length > 0 && (
        <CheckboxGroup
          name="settles"
          label="Susulan yang sudah diselesaikan"
          hint="Sebelum langkahnya berakhir semua susulan harus selesai."
          options={ticked.map((line) => ({
            value: line.id,
            label: line.standing === "late" ? `${wordsOf(line)}: ${TOO_LATE}` : wordsOf(line),
          }))}
        />
      )}
    </>
  );
}

const TOO_LATE = "kegiatan sudah mulai; centang bila ia sudah diberi tahu dengan cara lain";

function DueLines({ due }: { due: OwedPaper[] }) {
  return (
    <div className="mt-3">
      <p>Susulan untuk pengganti yang belum ada. Langkah ini baru bisa berakhir setelah semuanya ada.</p>
      <ul className="mt-1">
        {due.map((line) => (
          <li key={line.id} className="wrap-anywhere">
            {`${wordsOf(line)}: ${lacks(line)} `}
            {line.next && (
              <Link prefetch={false} href={line.next.href}>
                {line.next.role ? "Buka naskahnya" : "Buka daftar surat"}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function lacks({ next }: OwedPaper): string {
  return next?.role ? `belum bernomor; nomornya diberikan ${ROLE_NAMES[next.role]}.` : "belum dicatat.";
}

function wordsOf({ kind, person }: OwedPaper): string {
  return `${WORDS[kind]} untuk ${person}`;
}
