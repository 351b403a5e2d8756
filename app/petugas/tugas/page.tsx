import type { Metadata } from "next";
import { QueueView } from "@/components/queue/queue-view";
import { SearchResults } from "@/components/queue/search-results";
import { getCalendar } from "@/lib/features/calendar/queries";
import { countUnreadNotices, listOwnNotices } from "@/lib/features/notices/queries";
import { countQueue, listQueue } from "@/lib/features/queue/queries";
import { QueueFilter } from "@/lib/features/queue/schema";
import { searchCases } from "@/lib/features/queue/search/queries";
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
    getCalendar(),
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
