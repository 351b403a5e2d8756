import Link from "next/link";
import { SamePersonNote } from "@/components/desk/same-person";
import { Badge } from "@/components/ui/badge";
import { Breakable } from "@/components/ui/breakable";
import { DueBadge } from "@/components/ui/due-badge";
import { StatusBadge } from "@/components/ui/status-badge";
import { Table, TableHead, Td, Th, Tr } from "@/components/ui/table";
import { PARTY_NAMES, turnOfCase } from "@/lib/domain/case-list";
import { formatReference } from "@/lib/domain/reference-number";
import { findKecamatan, findVillage } from "@/lib/domain/regions";
import { findService } from "@/lib/domain/services";
import { PROGRAMME_STATUS_WORDS } from "@/lib/domain/status-words";
import { taskWords } from "@/lib/domain/workflow/words";
import { type Calendar, formatShortDate, witaDate } from "@/lib/domain/working-time";
import type {
  ListedApplication,
  ListedCase,
  ListedProgramme,
  OpenStep,
} from "@/lib/features/case-list/case-list.queries";

type Clock = { calendar: Calendar; now: Date };

export function CaseListTable({ items, caption, calendar, now }: Clock & { items: ListedCase[]; caption: string }) {
  return (
    <Table caption={caption} captionHidden stacked className="md:[&_:is(td,th)]:px-2">
      <TableHead>
        <Th className="w-full">Pemohon dan usaha</Th>
        <Th>Keadaan</Th>
        <Th>Tenggat</Th>
        <Th>Layanan</Th>
        <Th>Desa</Th>
        <Th>Ditangani</Th>
      </TableHead>
      <tbody>
        {items.map((item) =>
          item.kind === "application" ? (
            <ApplicationRow key={item.id} item={item} calendar={calendar} now={now} />
          ) : (
            <ProgrammeRow key={item.id} item={item} calendar={calendar} now={now} />
          ),
        )}
      </tbody>
    </Table>
  );
}

function ApplicationRow({ item, calendar, now }: Clock & { item: ListedApplication }) {
  const { status, open, submittedAt, closedAt, programme } = item;
  const turn = turnOfCase(status, open);
  const village = findVillage(item.villageCode);
  return (
    <Tr>
      <Td className="md:min-w-48">
        <Link prefetch={false} href={`/petugas/permohonan/${item.reference}`} className="mb-0!">
          <Breakable text={item.applicantName} />
        </Link>
        <span className="block text-small">
          <Breakable text={item.businessName} />
        </span>
        <span className="block font-mono text-small whitespace-nowrap text-ink-soft">
          {formatReference(item.reference)}
        </span>
        <SamePersonNote others={item.samePerson} most={1} />
        {item.mailLost && (
          <span className="mt-1 block text-small text-danger">E-mail tidak sampai; kabari lewat telepon</span>
        )}
      </Td>
      <Td className="md:min-w-40 md:text-small">
        <StatusBadge status={status} />
        {item.cameBackAt && (
          <span className="mt-1 block">
            <Badge tone="success">Perbaikan masuk</Badge>
            <span className="mt-1 block text-ink-soft">{formatShortDate(item.cameBackAt)}</span>
          </span>
        )}
        {open?.stopped && <span className="mt-1 block text-ink-soft">{stoppedWords(open, now)}</span>}
        {turn && turn !== "outside" && (
          <span className="mt-1 block text-ink-soft">
            Giliran {PARTY_NAMES[turn].toLowerCase()}
            {turn === "office" && open ? `: ${stepWords(open)}` : ""}
          </span>
        )}
      </Td>
      <Td className="md:text-small">
        <DueOf item={item} calendar={calendar} now={now} />
        <span className="mt-1 block whitespace-nowrap text-ink-soft">
          {closedAt ? `ditutup ${formatShortDate(closedAt)}` : ageWords(submittedAt, now)}
        </span>
      </Td>
      <Td className="md:text-small">
        {findService(item.serviceSlug)?.shortName ?? item.serviceName}
        {programme && (
          <Link prefetch={false} href={`/petugas/kegiatan/${programme.id}`} className="mt-2 block">
            <Breakable text={programme.title} />
          </Link>
        )}
      </Td>
      <Td className="md:min-w-28 md:text-small">{village ? `${village.name}, ${village.kecamatan.name}` : ""}</Td>
      <Td label="Ditangani" className="md:text-small">
        {open?.heldByName ?? "–"}
      </Td>
    </Tr>
  );
}

function ProgrammeRow({ item, calendar, now }: Clock & { item: ListedProgramme }) {
  const { open } = item;
  return (
    <Tr>
      <Td className="md:min-w-48">
        <Link prefetch={false} href={`/petugas/kegiatan/${item.id}`} className="mb-0!">
          <Breakable text={item.title} />
        </Link>
        <span className="block text-small text-ink-soft">Kegiatan</span>
      </Td>
      <Td className="md:min-w-40 md:text-small">
        <Badge tone="info">{PROGRAMME_STATUS_WORDS[item.status]}</Badge>
        {open && <span className="mt-1 block text-ink-soft">Giliran kantor: {stepWords(open)}</span>}
      </Td>
      <Td className="md:text-small">{open && <DueBadge dueAt={open.dueAt} now={now} calendar={calendar} />}</Td>
      <Td className="md:text-small">{findService(item.serviceSlug)?.shortName ?? item.serviceName}</Td>
      <Td className="md:text-small">{item.kecamatanCode ? (findKecamatan(item.kecamatanCode)?.name ?? "") : ""}</Td>
      <Td label="Ditangani" className="md:text-small">
        {open?.heldByName ?? "–"}
      </Td>
    </Tr>
  );
}

/** The office's date is the duty's; the applicant's is the one they were given; outside there is none. */
function DueOf({ item, calendar, now }: Clock & { item: ListedApplication }) {
  const { status, open, answerDueAt } = item;
  if (answerDueAt)
    return (
      <span>
        perbaikan ditunggu sampai {formatShortDate(answerDueAt)}
        {answerDueAt < now && (
          <span className="mt-1 block">
            <Badge tone="danger">lewat tanggal</Badge>
          </span>
        )}
      </span>
    );
  if (turnOfCase(status, open) !== "office" || !open) return <span className="text-ink-soft">–</span>;
  return <DueBadge dueAt={open.dueAt} now={now} calendar={calendar} />;
}

function stepWords({ task, verb }: OpenStep): string {
  return taskWords({ task: task ?? undefined, verb });
}

const DAY = 24 * 3_600_000;

function ageWords(from: Date, now: Date): string {
  const days = Math.floor((now.getTime() - from.getTime()) / DAY);
  return days < 1 ? "masuk hari ini" : `sudah ${days} hari`;
}

function stoppedWords({ pausedUntil }: OpenStep, now: Date): string {
  return pausedUntil && pausedUntil > now
    ? `Ditunda paling lama sampai ${formatShortDate(witaDate(pausedUntil))}`
    : "Menunggu OSS pulih";
}
