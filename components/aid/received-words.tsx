import Link from "next/link";
import { outcomeWords } from "@/lib/domain/programmes";
import type { RelatedCase } from "@/lib/features/aid/aid.queries";

/** What a case got: its outcome and where, a NIB, or that it sits in something still running. */
export function ReceivedWords({ of: { outcome, nib, programme, items, status, mayOpen } }: { of: RelatedCase }) {
  const got = outcome
    ? outcomeWords(outcome)
    : programme && status !== "rejected"
      ? "Mendapat tempat, belum ada hasil"
      : null;
  if (!got && !nib) return <>–</>;
  return (
    <>
      {got && <span className="block">{got}</span>}
      {nib && <span className="block">NIB terbit</span>}
      {programme && (
        <span className="block text-small">
          {mayOpen ? (
            <Link href={`/petugas/kegiatan/${programme.id}`} prefetch={false}>
              {programme.title}
            </Link>
          ) : (
            programme.title
          )}
        </span>
      )}
      {items && <span className="block text-small text-ink-soft">Isi proposal: {items}</span>}
    </>
  );
}
