import Link from "next/link";
import { Empty } from "@/components/ui/empty";
import { Table, TableHead, Td, Th, Tr } from "@/components/ui/table";
import { formatDateTime } from "@/lib/domain/working-time";
import type { DemoMail } from "@/lib/features/demo/demo.queries";

export function MailTable({ mails }: { mails: DemoMail[] }) {
  if (mails.length === 0)
    return (
      <Empty title="Belum ada surat">
        <p>Surat muncul di sini begitu sebuah permohonan dikirim, diperiksa, atau selesai.</p>
      </Empty>
    );
  return (
    <Table caption={`${mails.length} surat, yang terbaru di atas`}>
      <TableHead>
        <Th>Perihal</Th>
        <Th>Kepada</Th>
        <Th>Diterima</Th>
      </TableHead>
      <tbody>
        {mails.map((mail) => (
          <Tr key={mail.id}>
            <Td>
              <Link href={`/demo/surat/${mail.id}`} prefetch={false}>
                {mail.subject}
              </Link>
            </Td>
            <Td className="break-words">{mail.to}</Td>
            <Td>{formatDateTime(mail.at)}</Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
