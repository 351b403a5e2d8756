import Link from "next/link";
import { Notice } from "@/components/ui/notice";
import type { DraftPress } from "@/lib/domain/sop-draft";
import { formatShortDate } from "@/lib/domain/working-time";
import type { DraftToPress } from "@/lib/features/sop/sop-draft.queries";

/** Drafts of a SOP that wait for the reader: they stay here until somebody presses. */
export function DraftsToPress({ drafts }: { drafts: readonly DraftToPress[] }) {
  if (drafts.length === 0) return null;
  return (
    <Notice title="Rancangan SOP menunggu Anda" className="mt-4">
      <ul>
        {drafts.map(({ key, title, press, since }) => (
          <li key={key}>
            <Link prefetch={false} href={`/petugas/sop/${key}/rancangan`}>
              {title}
            </Link>
            {`: ${WAITS[press] ?? "diputuskan"}, sejak ${formatShortDate(since)}`}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

const WAITS: Partial<Record<DraftPress, string>> = {
  submit: "ditulis dan diajukan",
  review: "ditelaah",
  approve: "disahkan",
};
