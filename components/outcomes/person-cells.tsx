import Link from "next/link";
import { Td } from "@/components/ui/table";
import { formatReference } from "@/lib/domain/reference-number";
import type { ParticipantItem } from "@/lib/features/outcomes/participants.queries";

/** Name, business and reference: the first two cells of every table of participants. */
export function PersonCells({ one }: { one: ParticipantItem }) {
  return (
    <>
      <Td>
        {one.applicantName}
        <span className="block text-small text-ink-soft">{one.businessName}</span>
      </Td>
      <Td nowrap>
        <Link prefetch={false} href={`/petugas/permohonan/${one.reference}`} className="font-mono">
          {formatReference(one.reference)}
        </Link>
      </Td>
    </>
  );
}
