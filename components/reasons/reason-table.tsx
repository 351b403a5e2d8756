import Link from "next/link";
import { Empty } from "@/components/ui/empty";
import { Table, TableHead, Td, Th, Tr } from "@/components/ui/table";
import { REASONED_DECISION_NAMES } from "@/lib/domain/ready-reasons";
import type { ReasonItem } from "@/lib/features/reasons/reasons.queries";

/** In the order in which clerks are offered them. */
export function ReasonTable({ reasons, editing }: { reasons: ReasonItem[]; editing: string | undefined }) {
  if (reasons.length === 0)
    return (
      <Empty title="Belum ada kalimat">
        <p>Petugas menulis sendiri setiap alasan sampai ada kalimat di sini. Tambahkan di bawah.</p>
      </Empty>
    );
  return (
    <Table caption="Kalimat alasan" captionHidden stacked>
      <TableHead>
        <Th className="w-1/4">Persyaratan</Th>
        <Th className="w-1/6">Keputusan</Th>
        <Th>Kalimat yang dibaca pemohon</Th>
        <Th className="no-print">
          <span className="sr-only">Ubah</span>
        </Th>
      </TableHead>
      <tbody>
        {reasons.map(({ id, label, decision, sentence }) => (
          <Tr key={id} current={id === editing}>
            <Td className="md:min-w-36">{label}</Td>
            <Td nowrap>{REASONED_DECISION_NAMES[decision]}</Td>
            <Td>{sentence}</Td>
            <Td nowrap className="no-print">
              <Link href={`/petugas/pengaturan/alasan?ubah=${id}#ubah-alasan`} prefetch={false}>
                Ubah<span className="sr-only"> kalimat: {sentence}</span>
              </Link>
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
