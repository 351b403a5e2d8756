import { addCalendarDays, startOfWitaDay, type WitaDate } from "../working-time";

/** One entry of a calendar (RFC 5545, VEVENT). */
export type CalendarEvent = {
  /** Never changes: whoever keeps a copy finds it again by this. */
  uid: string;
  sequence: number;
  createdAt: Date;
  changedAt: Date;
  title: string;
  description: string;
  location: string;
  url: string;
  firstDay: WitaDate;
  lastDay: WitaDate;
  /** The same hours on each day, "HH:MM" in WITA; null: whole days. */
  hours: { from: string; to: string } | null;
  cancelled: boolean;
};

/** Times are written in UTC: WITA has no summer time, so that no zone needs to be described. */
export function writeCalendar(name: string, events: readonly CalendarEvent[]): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Dinas Koperasi dan UKM Lombok Barat//Portal UMKM//ID",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `NAME:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    "X-WR-TIMEZONE:Asia/Makassar",
    "REFRESH-INTERVAL;VALUE=DURATION:PT6H",
    "X-PUBLISHED-TTL:PT6H",
    ...events.flatMap(linesOf),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

function linesOf(event: CalendarEvent): string[] {
  return [
    "BEGIN:VEVENT",
    `UID:${escaped(event.uid)}`,
    `SEQUENCE:${event.sequence}`,
    `DTSTAMP:${utc(event.changedAt)}`,
    `CREATED:${utc(event.createdAt)}`,
    `LAST-MODIFIED:${utc(event.changedAt)}`,
    ...timesOf(event),
    `SUMMARY:${escaped(event.title)}`,
    ...(event.description ? [`DESCRIPTION:${escaped(event.description)}`] : []),
    ...(event.location ? [`LOCATION:${escaped(event.location)}`] : []),
    `URL:${event.url}`,
    `STATUS:${event.cancelled ? "CANCELLED" : "CONFIRMED"}`,
    "END:VEVENT",
  ];
}

/** With hours: the first day's, repeated daily. Without: whole days, whose end is the day after the last. */
function timesOf({ firstDay, lastDay, hours }: CalendarEvent): string[] {
  const last = lastDay < firstDay ? firstDay : lastDay;
  if (!hours)
    return [
      `DTSTART;VALUE=DATE:${firstDay.replaceAll("-", "")}`,
      `DTEND;VALUE=DATE:${addCalendarDays(last, 1).replaceAll("-", "")}`,
    ];
  const count = (startOfWitaDay(last).getTime() - startOfWitaDay(firstDay).getTime()) / 86_400_000 + 1;
  return [
    `DTSTART:${utc(instant(firstDay, hours.from))}`,
    `DTEND:${utc(instant(firstDay, hours.to))}`,
    ...(count > 1 ? [`RRULE:FREQ=DAILY;COUNT=${count}`] : []),
  ];
}

function instant(day: WitaDate, time: string): Date {
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  return new Date(startOfWitaDay(day).getTime() + (hour * 60 + minute) * 60_000);
}

function utc(at: Date): string {
  return `${at.toISOString().slice(0, 19).replaceAll(/[-:]/g, "")}Z`;
}

/** TEXT of RFC 5545, 3.3.11; other control characters may not stand there at all. */
function escaped(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll("\n", "\\n")
    .replace(/\p{Cc}/gu, " ");
}

const LONGEST = 75;

/** At most 75 octets a line, counted in UTF-8 and never cut inside a character (3.1). */
function folded(line: string): string {
  const parts: string[] = [];
  let part = "";
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > LONGEST) {
      parts.push(part);
      part = "";
      // The space that continues a line counts too.
      octets = 1;
    }
    part += character;
    octets += size;
  }
  return [...parts, part].join("\r\n ");
}

function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
