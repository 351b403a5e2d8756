import Link from "next/link";
import type { RelatedCase } from "@/lib/features/aid/aid.queries";
import { RelatedTable } from "./related-table";

/** On the page of a case: everything that looks like the same person, side by side; whoever was told apart stands on the page behind. */
export function RelatedSection({ reference, related }: { reference: string; related: readonly RelatedCase[] }) {
  if (related.length === 0) return null;
  const offered = related.filter(({ tie }) => tie?.kind !== "dismissed");
  const apart = related.length - offered.length;
  return (
    <section aria-labelledby="terkait" className="mt-6">
      <h2 id="terkait" className="mb-2 text-h2">
        Permohonan terkait
      </h2>
      {offered.length > 0 && (
        <RelatedTable related={offered} caption="Yang diminta dan diterima, semua layanan dan tahun" captionHidden />
      )}
      <p className="mt-2">
        <Link prefetch={false} href={`/petugas/permohonan/${reference}/terkait`} className="no-print">
          Bandingkan dan putuskan orangnya
        </Link>
        {apart > 0 && <span className="text-small"> {apart} lainnya sudah dinyatakan bukan orang yang sama.</span>}
      </p>
    </section>
  );
}
