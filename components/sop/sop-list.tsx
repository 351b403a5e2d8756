import Link from "next/link";
import { Empty } from "@/components/ui/empty";
import { Table, TableHead, Td, Th, Tr } from "@/components/ui/table";
import { formatShortDate } from "@/lib/domain/working-time";
import type { SopSummary } from "@/lib/features/sop/sop.queries";

export function SopList({ sops }: { sops: SopSummary[] }) {
  if (sops.length === 0)
    return (
      <Empty title="Belum ada SOP">SOP kantor masuk bersama penyiapan portal atau lewat npm run sop:publish.</Empty>
    );
  return (
    <Table caption="SOP kantor" captionHidden>
      <TableHead>
        <Th>SOP</Th>
        <Th>Layanan</Th>
        <Th>Versi yang berlaku</Th>
        <Th numeric>Semua versi</Th>
        <Th numeric>Pertanyaan terbuka</Th>
        <Th numeric>Usulan</Th>
      </TableHead>
      <tbody>
        {sops.map((sop) => (
          <Tr key={sop.key}>
            <Td>
              <Link href={`/petugas/sop/${sop.key}`} prefetch={false}>
                {sop.title}
              </Link>
            </Td>
            <Td>{sop.services.join(", ")}</Td>
            <Td>
              {sop.version && sop.effectiveFrom
                ? `Versi ${sop.version}, sejak ${formatShortDate(sop.effectiveFrom)}`
                : "Belum ada yang berlaku"}
            </Td>
            <Td numeric>{sop.versions}</Td>
            <Td numeric>{sop.questions}</Td>
            <Td numeric>{sop.proposals}</Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
