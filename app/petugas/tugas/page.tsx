import type { Metadata } from "next";
import { QueueView } from "@/components/desk/queue/queue-view";
import { SearchResults } from "@/components/desk/queue/search-results";
import { getOfficeCalendar } from "@/lib/features/calendar/calendar.queries";
import { countQueue, listQueue } from "@/lib/features/desk/queue.queries";
import { QueueFilter } from "@/lib/features/desk/queue.schema";
import { searchCases } from "@/lib/features/desk/search.queries";
import { countUnreadNotices, listOwnNotices } from "@/lib/features/notices/notices.queries";
import { requireStaff } from "@/lib/platform/context";

export const metadata: Metadata = { title: "Tugas" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function QueuePage({ searchParams }: Props) {
  const ctx = await requireStaff();
  const filter = QueueFilter.parse(await searchParams);
  if (filter.cari) return <SearchResults typed={filter.cari} found={await searchCases(ctx, filter.cari)} />;
  const [page, counts, notices, unread, calendar] = await Promise.all([
    listQueue(ctx, filter),
    countQueue(ctx),
    listOwnNotices(ctx),
    countUnreadNotices(ctx),
    getOfficeCalendar(ctx),
  ]);
  return (
    <QueueView
      page={page}
      counts={counts}
      notices={notices}
      unread={unread}
      filter={filter}
      calendar={calendar}
      now={ctx.clock()}
      me={ctx.actor.id}
      roles={ctx.actor.roles}
    />
  );
}
