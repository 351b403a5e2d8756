import Link from "next/link";
import { Breakable } from "@/components/ui/breakable";
import { StatusBadge } from "@/components/ui/status-badge";
import { Table, TableHead, Td, Th, Tr } from "@/components/ui/table";
import { reasonsInWords, TIE_WORDS } from "@/lib/domain/double-aid";
import { formatReference } from "@/lib/domain/reference-number";
import { placeWords } from "@/lib/domain/regions";
import { formatShortDate } from "@/lib/domain/working-time";
import type { RelatedCase } from "@/lib/features/aid/aid.queries";
import { ReceivedWords } from "./received-words";

type Props = {
  related: readonly RelatedCase[];
  caption: string;
  captionHidden?: boolean;
  /** What was decided stands below already. */
  decidedBelow?: boolean;
};

/** What else the same person, phone or business asked for and got, one beside the other, in all services and years. */
export function RelatedTable({ related, caption, captionHidden, decidedBelow }: Props) {
  return (
    <Table caption={caption} captionHidden={captionHidden ?? false} stacked>
      <TableHead>
        <Th>Sebab</Th>
        <Th>Pemohon dan usaha</Th>
        <Th>Permohonan</Th>
        <Th>Diajukan</Th>
        <Th>Keadaan</Th>
        <Th>Yang diterima</Th>
      </TableHead>
      <tbody>
        {related.map((other) => (
          <Tr key={other.reference}>
            <Td>
              <WhyRelated of={decidedBelow ? { ...other, tie: null } : other} />
            </Td>
            <Td>
              <Breakable text={other.applicantName} />
              <span className="block text-small text-ink-soft">
                <Breakable text={`${other.businessName}, ${placeWords(other.villageCode)}`} />
              </span>
            </Td>
            <Td>
              {other.serviceName}
              <span className="block">
                <CaseLink of={other} />
              </span>
            </Td>
            <Td date label="Diajukan">
              {other.submittedAt ? formatShortDate(other.submittedAt) : "–"}
            </Td>
            <Td label="Keadaan">
              <StatusBadge status={other.status} />
              {other.closedAt && <span className="block text-small">{formatShortDate(other.closedAt)}</span>}
            </Td>
            <Td label="Yang diterima">
              <ReceivedWords of={other} />
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

function WhyRelated({ of: { reasons, tie } }: { of: RelatedCase }) {
  return (
    <>
      <span className="block font-semibold">{reasonsInWords(reasons) || TIE_WORDS.dismissed}</span>
      {tie && (
        <span className="block text-small">
          {TIE_WORDS[tie.kind]}, kata {tie.by} ({formatShortDate(tie.at)}): {tie.reason}
        </span>
      )}
    </>
  );
}

/** A role that has nothing to do with the other service is led to no closed door. */
export function CaseLink({ of: { reference, mayOpen } }: { of: Pick<RelatedCase, "reference" | "mayOpen"> }) {
  if (!mayOpen) return <span className="font-mono whitespace-nowrap">{formatReference(reference)}</span>;
  return (
    <Link prefetch={false} href={`/petugas/permohonan/${reference}`} className="font-mono whitespace-nowrap">
      {formatReference(reference)}
    </Link>
  );
}
