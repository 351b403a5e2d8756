import Link from "next/link";
import { StatusBadge } from "@/components/ui/status-badge";
import { Table, TableHead, Td, Th, Tr } from "@/components/ui/table";
import { outcomeWords } from "@/lib/domain/programmes";
import { formatReference } from "@/lib/domain/reference-number";
import { formatShortDate } from "@/lib/domain/working-time";
import type { BusinessCard } from "@/lib/features/register/register.queries";

/** A business is here because of a case, so there is always one. */
export function BusinessCases({ cases, limit }: { cases: BusinessCard["cases"]; limit: number }) {
  return (
    <section aria-labelledby="permohonan">
      <h2 id="permohonan" className="mb-2 text-h2">
        Permohonan
      </h2>
      <Table caption="Permohonan usaha ini, yang terbaru di atas" captionHidden>
        <TableHead>
          <Th>Nomor</Th>
          <Th>Layanan</Th>
          <Th>Keadaan</Th>
          <Th>Diajukan</Th>
          <Th>Ditutup</Th>
          <Th>Yang diterima</Th>
        </TableHead>
        <tbody>
          {cases.map((entry) => (
            <Tr key={entry.reference}>
              <Td nowrap className="font-mono">
                <Link href={`/petugas/permohonan/${entry.reference}`} prefetch={false}>
                  {formatReference(entry.reference)}
                </Link>
              </Td>
              <Td>{entry.serviceName}</Td>
              <Td>
                <StatusBadge status={entry.status} />
              </Td>
              <Td date>{entry.submittedAt ? formatShortDate(entry.submittedAt) : "belum dikirim"}</Td>
              <Td date>{entry.closedAt ? formatShortDate(entry.closedAt) : "masih berjalan"}</Td>
              <Td label="Yang diterima">{entry.received ? <Received {...entry.received} /> : "–"}</Td>
            </Tr>
          ))}
        </tbody>
      </Table>
      {cases.length >= limit && <p className="mt-2 text-small">Hanya {limit} permohonan terbaru yang ditampilkan.</p>}
    </section>
  );
}

function Received({ title, programmeId, outcome }: NonNullable<BusinessCard["cases"][number]["received"]>) {
  return (
    <>
      {outcomeWords(outcome)}
      <span className="block text-small">
        <Link href={`/petugas/kegiatan/${programmeId}`} prefetch={false}>
          {title}
        </Link>
      </span>
    </>
  );
}
