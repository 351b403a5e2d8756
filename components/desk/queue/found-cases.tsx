import Link from "next/link";
import { Breakable } from "@/components/ui/breakable";
import { StatusBadge } from "@/components/ui/status-badge";
import { Table, TableHead, Td, Th, Tr } from "@/components/ui/table";
import { formatReference } from "@/lib/domain/reference-number";
import { formatShortDate } from "@/lib/domain/working-time";
import type { FoundCase } from "@/lib/features/desk/search.queries";

/** Cases that a search has found, the newest first; the way in is the number. */
export function FoundCases({ found, caption }: { found: FoundCase[]; caption: string }) {
  return (
    <Table stacked caption={caption}>
      <TableHead>
        <Th>Permohonan</Th>
        <Th>Pemohon</Th>
        <Th>Layanan</Th>
        <Th>Keadaan</Th>
        <Th>Diajukan</Th>
      </TableHead>
      <tbody>
        {found.map((item) => (
          <Tr key={item.reference}>
            <Td nowrap>
              <Link prefetch={false} href={`/petugas/permohonan/${item.reference}`} className="font-mono">
                {formatReference(item.reference)}
              </Link>
            </Td>
            <Td>
              <Breakable text={item.applicantName} />
              <span className="block text-small text-ink-soft">
                <Breakable text={item.businessName} />
              </span>
            </Td>
            <Td>{item.serviceName}</Td>
            <Td>
              <StatusBadge status={item.status} />
            </Td>
            <Td date>{item.submittedAt ? formatShortDate(item.submittedAt) : ""}</Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
