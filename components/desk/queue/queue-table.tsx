import Link from "next/link";
import { Breakable } from "@/components/ui/breakable";
import { DueBadge } from "@/components/ui/due-badge";
import { Table, TableHead, Td, Th, Tr } from "@/components/ui/table";
import { formatReference } from "@/lib/domain/reference-number";
import { findKecamatan } from "@/lib/domain/regions";
import { APPLICANT, ROLE_NAMES } from "@/lib/domain/roles";
import { findService } from "@/lib/domain/services";
import { shorten } from "@/lib/domain/text/shorten";
import { taskWords } from "@/lib/domain/workflow/words";
import { type Calendar, formatShortDate, witaDate } from "@/lib/domain/working-time";
import type { QueueItem } from "@/lib/features/desk/queue.queries";
import { SamePersonNote } from "../same-person";
import { QueueHold } from "./queue-hold";

type Props = { items: QueueItem[]; calendar: Calendar; now: Date; me: string };

export function QueueTable({ items, calendar, now, me }: Props) {
  return (
    <Table
      caption="Tugas terbuka, yang paling mendesak di atas"
      captionHidden
      stacked
      className="md:[&_:is(td,th)]:px-2"
    >
      <TableHead>
        <Th>Tenggat</Th>
        <Th>Permohonan</Th>
        <Th className="w-full">Pemohon dan usaha</Th>
        <Th>Layanan</Th>
        <Th>Tugas</Th>
        <Th>Kecamatan</Th>
        <Th>Ditangani</Th>
      </TableHead>
      <tbody>
        {items.map((item) => (
          <QueueRow key={`${item.runId}-${item.duty}`} item={item} calendar={calendar} now={now} me={me} />
        ))}
      </tbody>
    </Table>
  );
}

export function itemAddress({ reference, programmeId }: QueueItem): string {
  return reference ? `/petugas/permohonan/${reference}` : `/petugas/kegiatan/${programmeId}`;
}

const SHOWN_OF_OBJECTION = 160;

/** The whole of it stands on the page of the case. */
function shortened(words: string): string {
  const cut = shorten(words, SHOWN_OF_OBJECTION);
  return cut ? `${cut.head.trimEnd()}…` : words;
}

/** One line a row where it fits; a long name goes on to a second line and is never cut. */
function QueueRow({ item, calendar, now, me }: Omit<Props, "items"> & { item: QueueItem }) {
  const duty = item.role === APPLICANT ? "Pemohon" : taskWords(item);
  return (
    <Tr className={item.claimedById === me ? "bg-primary-wash" : undefined}>
      <Td nowrap inline>
        {item.pausedUntil && item.pausedUntil > now ? (
          <span className="text-ink-soft">ditunda s.d. {formatShortDate(witaDate(item.pausedUntil))}</span>
        ) : item.stopped ? (
          <span className="text-ink-soft">OSS terganggu</span>
        ) : item.waits ? (
          <span className="text-ink-soft">menunggu</span>
        ) : (
          <DueBadge dueAt={item.dueAt} now={now} calendar={calendar} />
        )}
      </Td>
      <Td nowrap inline>
        <Link prefetch={false} href={itemAddress(item)} className="font-mono">
          {item.reference ? formatReference(item.reference) : "Kegiatan"}
        </Link>
      </Td>
      <Td className="md:min-w-48">
        <Breakable text={item.title} />
        {item.cameBack && <span className="mt-1 block text-small font-semibold">Perbaikan masuk</span>}
        {item.objection && (
          <span className="mt-1 block text-small">
            <span className="font-semibold">Keberatan:</span> <Breakable text={`“${shortened(item.objection)}”`} />
          </span>
        )}
        <SamePersonNote others={item.samePerson} most={2} />
        {item.mailLost && (
          <span className="mt-1 block text-small text-danger">E-mail tidak sampai; kabari lewat telepon</span>
        )}
      </Td>
      <Td inline className="md:text-small">
        {findService(item.serviceSlug)?.shortName ?? item.serviceName}
      </Td>
      <Td
        inline
        className="md:min-w-36 md:text-small"
        title={`Langkah ${item.rowNo}, ${ROLE_NAMES[item.role as keyof typeof ROLE_NAMES]}`}
      >
        {duty}
        {item.round > 1 && !item.objection && <span className="text-ink-soft"> · putaran {item.round}</span>}
      </Td>
      <Td inline className="md:min-w-24 md:text-small">
        {item.kecamatanCode ? (findKecamatan(item.kecamatanCode)?.name ?? "") : ""}
      </Td>
      <Td className="md:w-36 md:text-small">
        <QueueHold item={item} me={me} />
      </Td>
    </Tr>
  );
}
