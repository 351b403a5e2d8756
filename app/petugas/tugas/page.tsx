import type { Metadata } from "next";
import { AskedSecondAidLines } from "@/components/aid/asked-second-aid";
import { QueueView } from "@/components/desk/queue/queue-view";
import { SearchResults } from "@/components/desk/queue/search-results";
import { ProgrammeWorkLines } from "@/components/home/programme-work";
import { DueLetters } from "@/components/letters/due-letters";
import { OutageLine } from "@/components/oss/outage-notice";
import { listAskedSecondAid } from "@/lib/features/aid/second-aid.queries";
import { getOfficeCalendar } from "@/lib/features/calendar/calendar.queries";
import { countOfficeToday } from "@/lib/features/case-list/views.queries";
import { listServices } from "@/lib/features/catalogue/catalogue.queries";
import { countQueue, listQueue } from "@/lib/features/desk/queue.queries";
import { QueueFilter } from "@/lib/features/desk/queue.schema";
import { searchCases } from "@/lib/features/desk/search.queries";
import { listWaitingLetters } from "@/lib/features/incoming-letters/waiting.queries";
import { listDueLetters } from "@/lib/features/letters/due-letters.queries";
import { countUnreadNotices, listOwnNotices } from "@/lib/features/notices/notices.queries";
import { canTellOfOss } from "@/lib/features/oss/oss.policy";
import { findOutage } from "@/lib/features/oss/oss.queries";
import { listProgrammeWork } from "@/lib/features/programmes/steps.queries";
import { listNotSetUp } from "@/lib/features/set-up/set-up.queries";
import { requireStaff } from "@/lib/platform/context";

export const metadata: Metadata = { title: "Tugas" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function QueuePage({ searchParams }: Props) {
  const ctx = await requireStaff();
  const filter = QueueFilter.parse(await searchParams);
  if (filter.cari) {
    const [found, services] = await Promise.all([searchCases(ctx, filter.cari), listServices(ctx)]);
    return <SearchResults typed={filter.cari} found={found} services={services} />;
  }
  const [page, counts, notices, unread, calendar, services, letters, today, steps, asked, outage, work, dueLetters] =
    await Promise.all([
      listQueue(ctx, filter),
      countQueue(ctx),
      listOwnNotices(ctx),
      countUnreadNotices(ctx),
      getOfficeCalendar(ctx),
      listServices(ctx),
      listWaitingLetters(ctx),
      countOfficeToday(ctx),
      listNotSetUp(ctx),
      listAskedSecondAid(ctx),
      findOutage(ctx),
      listProgrammeWork(ctx),
      listDueLetters(ctx),
    ]);
  return (
    <QueueView
      page={page}
      counts={counts}
      today={today}
      steps={steps}
      letters={letters}
      asked={
        <>
          <OutageLine outage={outage} mayTell={canTellOfOss(ctx.actor)} />
          <AskedSecondAidLines asked={asked} />
          <ProgrammeWorkLines work={work} />
          <DueLetters letters={dueLetters} />
        </>
      }
      notices={notices}
      unread={unread}
      filter={filter}
      services={services}
      calendar={calendar}
      now={ctx.clock()}
      me={ctx.actor.id}
      roles={ctx.actor.roles}
      standsIn={ctx.actor.standsIn}
    />
  );
}
