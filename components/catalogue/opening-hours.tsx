import { WEEKDAYS } from "@/lib/domain/weekdays";
import type { Calendar, WeekHours, WitaDate } from "@/lib/domain/working-time";

/** The hours in force today, as the admin keeps them. */
export function OpeningHours({ calendar, today }: { calendar: Calendar; today: WitaDate }) {
  const period = calendar.periods.findLast(
    (entry) => (!entry.from || entry.from <= today) && (!entry.until || entry.until >= today),
  );
  const lines = period ? grouped(period.hours) : [];
  if (lines.length === 0) return <p>Kantor sedang tutup.</p>;
  return (
    <dl>
      {lines.map((line) => (
        <div key={line.days} className="flex flex-wrap gap-x-4 py-1">
          <dt className="w-32">{line.days}</dt>
          <dd className="tabular-nums">
            {line.open} WITA{line.rest && <span className="block text-small text-ink-soft">istirahat {line.rest}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

type Line = { days: string; open: string; rest: string | null };

/** Neighbouring weekdays with the same hours become one line. */
function grouped(hours: readonly WeekHours[]): Line[] {
  const groups: { first: number; last: number; open: string; rest: string | null }[] = [];
  for (const day of [...hours].sort((a, b) => a.weekday - b.weekday)) {
    const open = span(day.opens, day.closes);
    const rest = day.restFrom && day.restUntil ? span(day.restFrom, day.restUntil) : null;
    const last = groups.at(-1);
    if (last && last.last === day.weekday - 1 && last.open === open && last.rest === rest) last.last = day.weekday;
    else groups.push({ first: day.weekday, last: day.weekday, open, rest });
  }
  return groups.map(({ first, last, open, rest }) => ({
    days: first === last ? (WEEKDAYS[first - 1] ?? "") : `${WEEKDAYS[first - 1]}–${WEEKDAYS[last - 1]}`,
    open,
    rest,
  }));
}

function span(from: string, until: string): string {
  return `${from}–${until}`.replaceAll(":", ".");
}
