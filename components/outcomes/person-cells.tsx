import Link from "next/link";
import { Breakable } from "@/components/ui/breakable";
import { Td } from "@/components/ui/table";
import { formatReference } from "@/lib/domain/reference-number";
import type { ParticipantItem } from "@/lib/features/outcomes/participants.queries";

/** Name, business and reference: the first two cells of every table of participants. */
export function PersonCells({ participant, note }: { participant: ParticipantItem; note?: string | null }) {
  return (
    <>
      <Td>
        <Breakable text={participant.applicantName} />
        <span className="block text-small text-ink-soft">
          <Breakable text={participant.businessName} />
        </span>
        {note && (
          <span className="block text-small">
            <Breakable text={note} />
          </span>
        )}
      </Td>
      <Td nowrap>
        <Link prefetch={false} href={`/petugas/permohonan/${participant.reference}`} className="font-mono">
          {formatReference(participant.reference)}
        </Link>
      </Td>
    </>
  );
}
