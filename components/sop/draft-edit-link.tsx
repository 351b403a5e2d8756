import Link from "next/link";

/** To the form of one part of the draft. */
export function DraftEditLink({ sop, part, words }: { sop: string; part: string; words: string }) {
  return (
    <Link
      prefetch={false}
      href={`/petugas/sop/${sop}/rancangan?bagian=${part}`}
      className="inline-flex min-h-target items-center"
    >
      {words}
    </Link>
  );
}
