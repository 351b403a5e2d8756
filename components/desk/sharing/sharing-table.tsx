import Link from "next/link";
import { TickBox } from "@/components/forms/tick-box";
import { Breakable } from "@/components/ui/breakable";
import { DueBadge } from "@/components/ui/due-badge";
import { Table, TableHead, Td, Th, Tr } from "@/components/ui/table";
import { formatReference } from "@/lib/domain/reference-number";
import { deskAddress, type RunKey } from "@/lib/domain/run-address";
import { taskWords } from "@/lib/domain/workflow/words";
import type { Calendar } from "@/lib/domain/working-time";
import type { SharedDuty } from "@/lib/features/desk/sharing.queries";

type Props = { items: SharedDuty[]; calendar: Calendar; now: Date };

export function SharingTable({ items, calendar, now }: Props) {
  return (
    <Table caption="Tugas terbuka, yang paling mendesak di atas" captionHidden stacked>
      <TableHead>
        <Th>Pilih</Th>
        <Th>Tenggat</Th>
        <Th>Permohonan</Th>
        <Th className="w-full">Pemohon dan usaha</Th>
        <Th>Layanan</Th>
        <Th>Tugas</Th>
        <Th>Dipegang</Th>
      </TableHead>
      <tbody>
        {items.map((item) => (
          <Tr key={`${item.runId}-${item.duty}`}>
            <Td className="py-0">
              <TickBox name="pick" value={item.pick} label={`Pilih ${item.title}`} />
            </Td>
            <Td nowrap inline>
              <DueBadge dueAt={item.dueAt} now={now} calendar={calendar} />
            </Td>
            <Td nowrap inline>
              <Link prefetch={false} href={deskAddress(runOf(item))} className="font-mono">
                {item.reference ? formatReference(item.reference) : "Kegiatan"}
              </Link>
            </Td>
            <Td className="md:min-w-48">
              <Breakable text={item.title} />
            </Td>
            <Td inline className="md:text-small">
              {item.serviceName}
            </Td>
            <Td inline className="md:min-w-36 md:text-small">
              {taskWords(item)}
            </Td>
            <Td label="Dipegang" className="md:text-small">
              {item.holder ?? "belum ditangani"}
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

function runOf({ reference, programmeId }: SharedDuty): RunKey {
  return reference ? { reference } : { programmeId: programmeId ?? "" };
}
