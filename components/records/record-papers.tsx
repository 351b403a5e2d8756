import Link from "next/link";
import { kindsMadeFrom } from "@/lib/domain/letters/kinds";
import type { RecordKind } from "@/lib/domain/programmes";

type Props = { record: RecordKind; programmeId: string; serviceSlug: string };

/** The papers that this step's record fills: each as it stands now, or what it still lacks. */
export function RecordPapers({ record, programmeId, serviceSlug }: Props) {
  const kinds = kindsMadeFrom(record, serviceSlug);
  if (kinds.length === 0) return null;
  return (
    <>
      <p className="mt-2 text-small text-ink-soft">Naskah yang terisi dari langkah ini:</p>
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
