import type { Metadata } from "next";
import { OutagePage } from "@/components/oss/outage-page";
import { firstValue } from "@/lib/domain/address-values";
import { getOfficeCalendar } from "@/lib/features/calendar/calendar.queries";
import { OSS_TELLERS } from "@/lib/features/oss/oss.policy";
import { findOutage, listOutages } from "@/lib/features/oss/oss.queries";
import { requireStaff } from "@/lib/platform/context";
import { freshNews } from "@/lib/platform/news";
import { newRequestId } from "@/lib/platform/request-id";

export const metadata: Metadata = { title: "Gangguan OSS" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function OssPage({ searchParams }: Props) {
  const ctx = await requireStaff(...OSS_TELLERS);
  const [outage, outages, calendar, query] = await Promise.all([
    findOutage(ctx),
    listOutages(ctx),
    getOfficeCalendar(ctx),
    searchParams,
  ]);
  return (
    <OutagePage
      outage={outage}
      outages={outages}
      calendar={calendar}
      now={ctx.clock()}
      news={await freshNews(firstValue(query.kabar))}
      requestId={newRequestId()}
    />
  );
}
