import Link from "next/link";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { Details } from "@/components/ui/details";
import { Empty } from "@/components/ui/empty";
import { Pagination } from "@/components/ui/pagination";
import { Tabs } from "@/components/ui/tabs";
import { isNoticeKind, NOTICE_KIND_WORDS } from "@/lib/domain/notice-kinds";
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
      <p className="no-print mt-2 text-small">
        <Link prefetch={false} href="/petugas/pengaturan/akun#pilihan-pemberitahuan">
          Pilih yang Anda terima
        </Link>
      </p>
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
          <NoticeGroups notices={items} />
        </section>
      ))}
      <Pagination previous={filter.sesudah ? linkTo(filter) : null} next={page.next && linkTo(filter, page.next)} />
    </>
  );
}

/** Those of one kind stand together; many of them are folded, open while one is unread. */
function NoticeGroups({ notices }: { notices: OwnNotice[] }) {
  return groupsOf(notices).map(({ kind, items }) => {
    const list = (
      <ul className="mt-1">
        {items.map((notice) => (
          <NoticeLine key={notice.id} notice={notice} />
        ))}
      </ul>
    );
    if (!isNoticeKind(kind) || items.length <= UNFOLDED) return <div key={kind}>{list}</div>;
    return (
      <Details
        key={kind}
        summary={`${NOTICE_KIND_WORDS[kind]}: ${items.length}`}
        open={items.some(({ readAt }) => readAt === null)}
      >
        {list}
      </Details>
    );
  });
}

const UNFOLDED = 3;

/** In the order in which the newest of each came. */
function groupsOf(notices: OwnNotice[]): { kind: string; items: OwnNotice[] }[] {
  const groups = new Map<string, OwnNotice[]>();
  for (const notice of notices) groups.set(notice.kind, [...(groups.get(notice.kind) ?? []), notice]);
  return [...groups].map(([kind, items]) => ({ kind, items }));
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
