import Link from "next/link";
import { DueBadge } from "@/components/ui/due-badge";
import { Table, TableHead, Td, Th, Tr } from "@/components/ui/table";
import { formatReference } from "@/lib/domain/reference-number";
import { findKecamatan } from "@/lib/domain/regions";
import { ROLE_NAMES } from "@/lib/domain/roles";
import { VERB_WORDS } from "@/lib/domain/workflow/words";
import type { Calendar } from "@/lib/domain/working-time";
import type { QueueItem } from "@/lib/features/queue/queries";

type Props = { items: QueueItem[]; calendar: Calendar; now: Date; me: string };

export function QueueTable({ items, calendar, now, me }: Props) {
  return (
    <Table caption="Tugas terbuka, yang paling mendesak di atas" captionHidden>
      <TableHead>
        <Th>Tenggat</Th>
        <Th>Permohonan</Th>
        <Th>Pemohon dan usaha</Th>
        <Th>Tugas</Th>
        <Th>Kecamatan</Th>
        <Th>Dipegang</Th>
      </TableHead>
      <tbody>
        {items.map((item) => (
          <Tr key={`${item.runId}-${item.duty}`}>
            <Td nowrap>
              <DueBadge dueAt={item.role === "pemohon" ? null : item.dueAt} now={now} calendar={calendar} />
            </Td>
            <Td nowrap>
              <Link
                prefetch={false}
                href={
                  item.reference ? `/petugas/permohonan/${item.reference}` : `/petugas/kegiatan/${item.programmeId}`
                }
                className="font-mono"
              >
                {item.reference ? formatReference(item.reference) : "Kegiatan"}
              </Link>
            </Td>
            <Td>
              {item.title}
              <span className="block text-small text-ink-soft">{item.serviceName}</span>
            </Td>
            <Td>
              {item.role === "pemohon" ? "Menunggu pemohon" : VERB_WORDS[item.verb]}
              <span className="block text-small text-ink-soft">
                langkah {item.rowNo}, {ROLE_NAMES[item.role as keyof typeof ROLE_NAMES]}
                {item.round > 1 && `, putaran ${item.round}`}
              </span>
            </Td>
            <Td nowrap>{item.kecamatanCode ? (findKecamatan(item.kecamatanCode)?.name ?? "") : "–"}</Td>
            <Td>{item.claimedById === me ? "Saya" : (item.claimedByName ?? "Belum diambil")}</Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
