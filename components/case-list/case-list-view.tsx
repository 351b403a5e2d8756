import { PageTitle } from "@/components/layout/page-title";
import { Empty } from "@/components/ui/empty";
import { Notice } from "@/components/ui/notice";
import { Pagination } from "@/components/ui/pagination";
import { PrintButton } from "@/components/ui/print-button";
import { TableFiles } from "@/components/ui/table-files";
import {
  CASE_ORDER_WORDS,
  type CaseFilters,
  caseListAddress,
  caseListQuery,
  caseViewName,
  findShippedView,
  orderOfCases,
} from "@/lib/domain/case-list";
import type { Calendar } from "@/lib/domain/working-time";
import type { CaseListPage } from "@/lib/features/case-list/case-list.queries";
import type { KeptView } from "@/lib/features/case-list/saved-views.queries";
import type { CaseChoices, ViewCounts, WaitingGroup } from "@/lib/features/case-list/views.queries";
import { CaseListFilters } from "./case-list-filters";
import { CaseListTable } from "./case-list-table";
import { CaseListViews } from "./case-list-views";
import { RefreshOnReturn } from "./refresh-on-return";
import { SavedViewLinks, SaveViewForm } from "./saved-views";
import { WaitingGroups } from "./waiting-groups";

type Props = {
  page: CaseListPage;
  filters: CaseFilters;
  /** What the address held that was not used, a sentence each. */
  ignored: string[];
  counts: ViewCounts;
  choices: CaseChoices;
  /** Who waits, where the view is about that; else nobody. */
  waiting: WaitingGroup[];
  /** What was kept under a name, of the office and of the reader. */
  views: KeptView[];
  /** What was just done to the views. */
  news: keyof typeof NEWS | undefined;
  /** The reader may keep a view for the whole office. */
  mayShare: boolean;
  /** The reader holds duties, so some may be theirs. */
  holdsDuties: boolean;
  calendar: Calendar;
  now: Date;
};

const NEWS = { disimpan: "Pandangan sudah disimpan.", dihapus: "Pandangan sudah dihapus." };

/** Every case that the reader may open, in every state. */
export function CaseListView({
  page,
  filters,
  ignored,
  counts,
  choices,
  waiting,
  views,
  news,
  mayShare,
  holdsDuties,
  calendar,
  now,
}: Props) {
  const order = CASE_ORDER_WORDS[orderOfCases(filters)];
  const query = caseListQuery(filters);
  const isKept = query === "" || findShippedView(filters) !== null || views.some((view) => view.query === query);
  return (
    <>
      <PageTitle title={caseViewName(filters)} lead={`${order[0]?.toUpperCase()}${order.slice(1)}.`}>
        <CaseListFiles filters={filters} />
      </PageTitle>
      {news && (
        <Notice tone="success" live>
          {NEWS[news]}
        </Notice>
      )}
      {ignored.length > 0 && (
        <Notice tone="warning">
          {ignored.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </Notice>
      )}
      <CaseListViews filters={filters} counts={counts} />
      <SavedViewLinks views={views} shown={query} />
      <CaseListFilters filters={filters} choices={choices} holdsDuties={holdsDuties} />
      {!isKept && <SaveViewForm query={query} mayShare={mayShare} />}
      <WaitingGroups groups={waiting} filters={filters} now={now} />
      {page.items.length === 0 ? (
        <NothingHere filters={filters} />
      ) : (
        <CaseListTable
          items={page.items}
          caption={`${caseViewName(filters)}, ${order}`}
          calendar={calendar}
          now={now}
        />
      )}
      <Pagination
        label="Halaman daftar permohonan"
        previous={page.previous && caseListAddress(filters, { sebelum: page.previous })}
        next={page.next && caseListAddress(filters, { sesudah: page.next })}
      />
      <RefreshOnReturn />
    </>
  );
}

/** The whole view, not this page of it. */
function CaseListFiles({ filters }: { filters: CaseFilters }) {
  return (
    <>
      <TableFiles address="/petugas/permohonan" query={caseListQuery(filters)} />
      <PrintButton label="Cetak halaman ini" />
    </>
  );
}

function NothingHere({ filters }: { filters: CaseFilters }) {
  const shipped = findShippedView(filters);
  if (shipped) return <Empty title={`Tidak ada permohonan di “${shipped.name}”`}>{shipped.empty}</Empty>;
  return (
    <Empty title="Tidak ada permohonan untuk pilihan ini">
      {caseListQuery(filters)
        ? "Kosongkan sebagian pilihan, lalu tekan Tampilkan lagi."
        : "Permohonan muncul di sini begitu seseorang mengajukannya."}
    </Empty>
  );
}
