import Link from "next/link";
import { PageTitle } from "@/components/layout/page-title";
import { Breakable } from "@/components/ui/breakable";
import { LinkButton } from "@/components/ui/button";
import { DueBadge } from "@/components/ui/due-badge";
import { Empty } from "@/components/ui/empty";
import { Pagination } from "@/components/ui/pagination";
import { Table, TableHead, Td, Th, Tr } from "@/components/ui/table";
import { Tabs } from "@/components/ui/tabs";
import { serviceOfType, takenHead } from "@/lib/domain/programmes";
import { ROLE_NAMES, type Role } from "@/lib/domain/roles";
import { findService } from "@/lib/domain/services";
import { PROGRAMME_STATUS_WORDS } from "@/lib/domain/status-words";
import { PROGRAMME_STATUSES } from "@/lib/domain/workflow/state";
import { type Calendar, formatShortDate } from "@/lib/domain/working-time";
import type { ProgrammeItem, ProgrammePage } from "@/lib/features/programmes/programmes.queries";
import type { ProgrammeFilter } from "@/lib/features/programmes/programmes.schema";
import { StageBadge } from "./stage-badge";

type Props = { page: ProgrammePage; filter: ProgrammeFilter; mayCreate: boolean; calendar: Calendar; now: Date };

export function ProgrammeListView({ page, filter, mayCreate, calendar, now }: Props) {
  const all = Object.values(page.counts).reduce((sum, count) => sum + count, 0);
  return (
    <>
      <PageTitle title="Kegiatan" lead="Kelas pelatihan, proposal bantuan, dan acara promosi.">
        {mayCreate && <LinkButton href="/petugas/kegiatan/baru">Buat kegiatan</LinkButton>}
      </PageTitle>
      <Tabs
        label="Keadaan kegiatan"
        tabs={[
          { href: "/petugas/kegiatan", label: "Semua", count: all, current: !filter.keadaan },
          ...PROGRAMME_STATUSES.map((status) => ({
            href: `/petugas/kegiatan?keadaan=${status}`,
            label: PROGRAMME_STATUS_WORDS[status],
            count: page.counts[status],
            current: filter.keadaan === status,
          })),
        ]}
      />
      {page.items.length === 0 ? (
        <Empty title="Belum ada kegiatan di sini">
          {mayCreate
            ? "Buat kegiatan, buka pendaftarannya, lalu kumpulkan pemohon yang menunggu."
            : "Kegiatan muncul di sini begitu petugas yang berwenang membuatnya."}
        </Empty>
      ) : (
        <ProgrammeTable items={page.items} calendar={calendar} now={now} />
      )}
      <Pagination next={page.next && nextLink(filter, page.next)} />
    </>
  );
}

function ProgrammeTable({ items, calendar, now }: { items: ProgrammeItem[]; calendar: Calendar; now: Date }) {
  return (
    <Table
      caption="Kegiatan, yang terbaru di atas"
      captionHidden
      stacked
      className="print-dense mt-4 md:[&_:is(td,th)]:px-2"
    >
      <TableHead>
        <Th nowrap className="w-full">
          Kegiatan
        </Th>
        <Th>Jenis</Th>
        <Th>Keadaan</Th>
        <Th>Hari</Th>
        <Th numeric>Terisi</Th>
        <Th>Tugas sekarang</Th>
        <Th>Tenggat</Th>
      </TableHead>
      <tbody>
        {items.map((item) => (
          <Tr key={item.id}>
            <Td>
              <Link prefetch={false} href={`/petugas/kegiatan/${item.id}`}>
                <Breakable text={item.title} />
              </Link>
            </Td>
            <Td nowrap className="md:text-small">
              {findService(serviceOfType(item.type))?.shortName}
            </Td>
            <Td nowrap>
              <StageBadge stage={item.stage} type={item.type} />
            </Td>
            <Td date label="Hari">
              {item.firstDay ? formatShortDate(item.firstDay) : "–"}
            </Td>
            <Td numeric nowrap label={takenHead(item.type)}>
              {item.seatsTaken} dari {item.quota}
            </Td>
            <Td label="Tugas" className="md:text-small" title={item.duty ? holderWords(item.duty) : undefined}>
              {item.duty?.task ?? item.step ?? "–"}
            </Td>
            <Td nowrap label="Tenggat">
              {item.duty ? <DueBadge dueAt={item.duty.dueAt} now={now} calendar={calendar} /> : "–"}
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

function holderWords({ role, row, heldBy }: NonNullable<ProgrammeItem["duty"]>): string {
  const holder = heldBy ? `ditangani ${heldBy}` : "belum ditangani";
  return `Langkah ${row}, ${ROLE_NAMES[role as Role]}, ${holder}`;
}

function nextLink(filter: ProgrammeFilter, sesudah: string): string {
  const { jenis, keadaan } = filter;
  return `/petugas/kegiatan?${new URLSearchParams({ ...(jenis ? { jenis } : {}), ...(keadaan ? { keadaan } : {}), sesudah })}`;
}
