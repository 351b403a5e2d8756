import type { Metadata } from "next";
import { Holidays } from "@/components/calendar/holidays";
import { OfficeHoursEditor } from "@/components/calendar/office-hours-editor";
import { SettingsTabs } from "@/components/settings/settings-tabs";
import { Notice } from "@/components/ui/notice";
import { CALENDAR_READERS, canWriteCalendar } from "@/lib/features/calendar/calendar.policy";
import { getCalendarYear, listComingHolidays } from "@/lib/features/calendar/calendar.queries";
import { CalendarFilter } from "@/lib/features/calendar/calendar.schema";
import { requireStaff } from "@/lib/platform/context";
import { freshNews } from "@/lib/platform/news";

export const metadata: Metadata = { title: "Kalender kantor" };

const NEWS = { "libur-dihapus": "Hari libur sudah dihapus.", "jam-dihapus": "Jam kerja khusus sudah dihapus." };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function CalendarPage({ searchParams }: Props) {
  const ctx = await requireStaff(...CALENDAR_READERS);
  const { tahun, ubah, jam, kabar } = CalendarFilter.parse(await searchParams);
  const news = await freshNews(kabar);
  const [calendar, coming] = await Promise.all([getCalendarYear(ctx, tahun), listComingHolidays(ctx)]);
  const writes = canWriteCalendar(ctx.actor);
  return (
    <>
      <SettingsTabs current="kalender" roles={ctx.actor.roles} />
      <h1 className="mt-4 text-h1">Kalender kantor</h1>
      <p className="mt-1 max-w-read text-ink-soft">
        Semua tenggat dihitung dari hari libur dan jam kerja ini, dalam WITA.
        {!writes && " Hanya admin yang mengubahnya."}
      </p>
      {news && <Notice tone="success" title={NEWS[news]} live className="mt-4" />}
      <Holidays calendar={calendar} writes={writes} chosen={ubah} coming={coming} />
      <OfficeHoursEditor calendar={calendar} writes={writes} chosen={jam} />
    </>
  );
}
