import Link from "next/link";
import type { LetterKind } from "@/lib/domain/letters/kind";

type Props = { title: string; kinds: readonly LetterKind[]; programmeId: string };

/** Papers that a step's records fill: each as it stands now, or what it still lacks. */
export function RecordPapers({ title, kinds, programmeId }: Props) {
  if (kinds.length === 0) return null;
  return (
    <>
      <p className="mt-2 text-small text-ink-soft">{title}</p>
      <ul className="text-small">
        {kinds.map(({ key, name, subject }) => (
          <li key={key}>
            <Link
              prefetch={false}
              href={
                subject === "programme"
                  ? `/petugas/naskah/${key}?kegiatan=${programmeId}`
                  : `/petugas/kegiatan/${programmeId}/surat#naskah-${key}`
              }
              className="inline-flex min-h-target items-center"
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
