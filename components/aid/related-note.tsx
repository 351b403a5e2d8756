import Link from "next/link";
import { reasonsInWords } from "@/lib/domain/double-aid";
import { outcomeWords } from "@/lib/domain/programmes";
import { APPLICATION_STATUS_WORDS } from "@/lib/domain/status-words";
import { formatShortDate } from "@/lib/domain/working-time";
import type { RelatedCase } from "@/lib/features/aid/aid.queries";
import { CaseLink } from "./related-table";

type Props = { reference: string; related: readonly RelatedCase[]; most: number };

/** In a line of a list: the strongest reasons with what was got; a pair that was told apart is not offered again. */
export function RelatedNote({ reference, related, most }: Props) {
  const offered = related.filter(({ tie }) => tie?.kind !== "dismissed");
  if (offered.length === 0) return null;
  return (
    <ul className="mt-2 text-small">
      {offered.slice(0, most).map((other) => (
        <li key={other.reference}>
          {reasonsInWords(other.reasons.slice(0, 1))}: <CaseLink of={other} />
          <span>{noteWords(other)}</span>
        </li>
      ))}
      <li>
        <Link prefetch={false} href={`/petugas/permohonan/${reference}/terkait`}>
          {offered.length > most ? `Bandingkan semua (${offered.length})` : "Bandingkan"}
        </Link>
      </li>
    </ul>
  );
}

function noteWords({ serviceName, submittedAt, status, outcome, programme }: RelatedCase): string {
  const got = outcome ? outcomeWords(outcome).toLowerCase() : null;
  return [
    `, ${serviceName}`,
    submittedAt && `diajukan ${formatShortDate(submittedAt)}`,
    `status ${APPLICATION_STATUS_WORDS[status].toLowerCase()}`,
    got && `hasil: ${got}${programme ? ` (${programme.title})` : ""}`,
  ]
    .filter(Boolean)
    .join(", ");
}
