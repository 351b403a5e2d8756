import type { Metadata } from "next";
import { CaseListView } from "@/components/case-list/case-list-view";
import { LIST_READERS } from "@/lib/domain/case-readers";
import { isSopRole } from "@/lib/domain/roles";
import { getOfficeCalendar } from "@/lib/features/calendar/calendar.queries";
import { canShareViews } from "@/lib/features/case-list/case-list.policy";
import { listCases } from "@/lib/features/case-list/case-list.queries";
import { readListAddress } from "@/lib/features/case-list/case-list.schema";
import { listSavedViews } from "@/lib/features/case-list/saved-views.queries";
import { countViews, listCaseChoices, listWaitingGroups } from "@/lib/features/case-list/views.queries";
import { requireStaff } from "@/lib/platform/context";
import { freshNews } from "@/lib/platform/news";

export const metadata: Metadata = { title: "Permohonan" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function CaseListPage({ searchParams }: Props) {
  const ctx = await requireStaff(...LIST_READERS);
  const { filters, ignored, cursors, news } = readListAddress(await searchParams, ctx.actor);
  const [page, counts, choices, waiting, views, calendar] = await Promise.all([
    listCases(ctx, filters, cursors),
    countViews(ctx),
    listCaseChoices(ctx),
    filters.keadaan === "waiting_programme" ? listWaitingGroups(ctx) : [],
    listSavedViews(ctx),
    getOfficeCalendar(ctx),
  ]);
  return (
    <CaseListView
      page={page}
      filters={filters}
      ignored={ignored}
      counts={counts}
      choices={choices}
      waiting={waiting}
      views={views}
      news={(await freshNews(news)) || undefined}
      mayShare={canShareViews(ctx.actor)}
      holdsDuties={ctx.actor.roles.some(isSopRole)}
      calendar={calendar}
      now={ctx.clock()}
    />
  );
}
