import Link from "next/link";
import { Breakable } from "@/components/ui/breakable";
import { Empty } from "@/components/ui/empty";
import { StatusBadge } from "@/components/ui/status-badge";
import { Table, TableHead, Td, Th, Tr } from "@/components/ui/table";
import { formatReference } from "@/lib/domain/reference-number";
import { formatShortDate } from "@/lib/domain/working-time";
import type { ListedService } from "@/lib/features/catalogue/catalogue.queries";
import type { FoundCase } from "@/lib/features/desk/search.queries";
import { QueueFilters } from "./queue-filters";

type Props = { typed: string; found: FoundCase[]; services: ListedService[] };

export function SearchResults({ typed, found, services }: Props) {
  return (
    <>
      <h1 className="text-h1">Hasil pencarian</h1>
      <p className="mt-1">
        <Link prefetch={false} href="/petugas/tugas">
          Kembali ke semua tugas
        </Link>
      </p>
      <QueueFilters filter={{}} services={services} />
      {found.length === 0 ? (
        <Empty title={`Tidak ada permohonan untuk “${typed}”`}>
          Cari dengan nomor permohonan, NIK lengkap, atau sedikitnya tiga huruf dari nama pemohon atau usaha.
        </Empty>
      ) : (
        <Table
          stacked
          caption={`${found.length === 50 ? "50 permohonan terbaru" : `${found.length} permohonan`} untuk “${typed}”`}
        >
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
                <Td nowrap>{item.submittedAt ? formatShortDate(item.submittedAt) : ""}</Td>
              </Tr>
            ))}
          </tbody>
        </Table>
      )}
    </>
  );
}
