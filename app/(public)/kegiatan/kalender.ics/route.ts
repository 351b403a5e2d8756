import { getCalendarFeed } from "@/lib/features/public-programmes/feed.queries";
import { answerCalendar } from "@/lib/platform/calendar-file";
import { publicContext } from "@/lib/platform/context";

export const dynamic = "force-dynamic";

export async function GET() {
  return answerCalendar("kegiatan-umkm-lombok-barat", () => getCalendarFeed(publicContext()));
}
