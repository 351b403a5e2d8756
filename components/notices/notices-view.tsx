import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { Empty } from "@/components/ui/empty";
import { Pagination } from "@/components/ui/pagination";
import { Tabs } from "@/components/ui/tabs";
import { formatDate, witaDate } from "@/lib/domain/working-time";
import { markNoticesReadAction } from "@/lib/features/notices/notices.actions";
import type { NoticePage, OwnNotice } from "@/lib/features/notices/notices.queries";
import type { NoticeFilter } from "@/lib/features/notices/notices.schema";
import { NoticeLine } from "./notice-line";

const PAGE = "/petugas/pemberitahuan";

type Props = { page: NoticePage; unread: number; filter: NoticeFilter };

/** Everything that somebody of the office was told, newest first, by days. */
export function NoticesView({ page, unread, filter }: Props) {
  const isUnread = filter.tampil === "belum";
  return (
    <>
      <h1 className="text-h1">Pemberitahuan</h1>
      <div className="mt-4">
        <Tabs
          label="Pilihan pemberitahuan"
          tabs={[
            { href: PAGE, label: "Semua", current: !isUnread },
            {
              href: `${PAGE}?tampil=belum`,
              label: "Belum dibaca",
              count: unread > 99 ? "99+" : unread,
              current: isUnread,
            },
          ]}
        />
      </div>
      {unread > 0 && (
        <ActionForm id="baca" action={markNoticesReadAction} className="no-print mt-4">
          <SubmitButton variant="secondary">Tandai semua sudah dibaca</SubmitButton>
        </ActionForm>
      )}
      {page.items.length === 0 && (
        <Empty title={isUnread ? "Semua sudah dibaca" : "Belum ada pemberitahuan"}>
          Tugas yang diberikan kepada Anda dan langkah yang perlu Anda ketahui tercatat di sini.
        </Empty>
      )}
      {byDay(page.items).map(({ day, items }) => (
        <section key={day} aria-labelledby={`hari-${day}`} className="mt-6">
          <h2 id={`hari-${day}`} className="text-h2">
            {formatDate(day)}
          </h2>
          <ul className="mt-1">
            {items.map((notice) => (
              <NoticeLine key={notice.id} notice={notice} />
            ))}
          </ul>
        </section>
      ))}
      <Pagination previous={filter.sesudah ? linkTo(filter) : null} next={page.next && linkTo(filter, page.next)} />
    </>
  );
}

function byDay(notices: OwnNotice[]): { day: string; items: OwnNotice[] }[] {
  const days = new Map<string, OwnNotice[]>();
  for (const notice of notices) {
    const day = witaDate(notice.createdAt);
    days.set(day, [...(days.get(day) ?? []), notice]);
  }
  return [...days].map(([day, items]) => ({ day, items }));
}

function linkTo({ tampil }: NoticeFilter, after?: string): string {
  const kept = Object.entries({ tampil, sesudah: after }).filter(
    (entry): entry is [string, string] => typeof entry[1] === "string",
  );
  return kept.length > 0 ? `${PAGE}?${new URLSearchParams(kept)}` : PAGE;
}
