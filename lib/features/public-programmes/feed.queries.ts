import "server-only";
import { type CalendarEvent, writeCalendar } from "@/lib/domain/icalendar";
import { inWita } from "@/lib/domain/programmes/days";
import { hoursOf } from "@/lib/domain/programmes/hours";
import type { Context } from "@/lib/platform/context";
import { env } from "@/lib/platform/env";
import { findPublicProgramme, listForFeed, type PublicProgramme } from "./public-programmes.queries";

const NAME = "Kegiatan UMKM Lombok Barat";

/** All public programmes as a calendar to subscribe to. */
export async function getCalendarFeed(ctx: Context): Promise<string> {
  const programmes = await listForFeed(ctx);
  return writeCalendar(NAME, programmes.flatMap(eventOf));
}

/** One programme as a calendar; null: no such one, or no day set yet. */
export async function findProgrammeCalendar(ctx: Context, id: string): Promise<string | null> {
  const programme = await findPublicProgramme(ctx, id);
  const events = programme ? eventOf(programme) : [];
  return events.length > 0 ? writeCalendar(programme?.title ?? NAME, events) : null;
}

function eventOf(programme: PublicProgramme): CalendarEvent[] {
  const { id, firstDay, lastDay, hours, title, description, place, village, stage } = programme;
  if (firstDay === null) return [];
  const portal = new URL(env().PUBLIC_URL);
  return [
    {
      uid: `kegiatan-${id}@${portal.hostname}`,
      sequence: programme.sequence,
      createdAt: programme.createdAt,
      changedAt: programme.changedAt,
      title,
      description: [description, hours && `Jam: ${inWita(hours)}`].filter(Boolean).join("\n\n"),
      location: [place, village].filter(Boolean).join(", "),
      url: new URL(`/kegiatan/${id}`, portal).href,
      firstDay,
      lastDay: lastDay ?? firstDay,
      hours: hoursOf(hours),
      cancelled: stage === "cancelled",
    },
  ];
}
