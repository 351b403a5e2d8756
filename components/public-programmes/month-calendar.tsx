import { cx } from "@/components/ui/cx";
import { MONTH_NAMES } from "@/lib/domain/months";
import { daysOf } from "@/lib/domain/programmes";
import { addMonths, type Month, weeksOf } from "@/lib/domain/programmes/month-grid";
import { formatDate } from "@/lib/domain/working-time";
import type { PublicProgramme } from "@/lib/features/public-programmes/public-programmes.queries";

const WEEKDAYS = ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"];
/** So many names fit a cell; the rest stand on the day's own list. */
const IN_CELL = 3;

type Props = {
  month: Month;
  today: string;
  programmes: PublicProgramme[];
  /** The address of this page with other values. */
  address: (changes: Record<string, string | undefined>) => string;
};

export function monthName(month: Month): string {
  const [year, number] = month.split("-");
  return `${MONTH_NAMES[Number(number) - 1]} ${year}`;
}

/** A month on the wall: a table where there is room, on phones a list of the days on which something happens. */
export function MonthCalendar({ month, today, programmes, address }: Props) {
  const byDay = new Map<string, PublicProgramme[]>();
  for (const programme of programmes)
    for (const day of daysOf(programme.firstDay, programme.lastDay))
      byDay.set(day, [...(byDay.get(day) ?? []), programme]);
  const days = weeksOf(month)
    .flat()
    .filter((day): day is string => day !== null && byDay.has(day));
  return (
    <section aria-labelledby="kalender">
      <div className="flex flex-wrap items-center justify-between gap-x-6">
        <h2 id="kalender" className="text-h2">
          Kalender {monthName(month)}
        </h2>
        <nav aria-label="Bulan" className="no-print flex flex-wrap gap-x-6">
          {[addMonths(month, -1), addMonths(month, 1)].map((other, index) => (
            <a
              key={other}
              href={`${address({ bulan: other, hari: undefined })}#kalender`}
              rel={index === 0 ? "prev" : "next"}
              className="inline-flex min-h-target items-center"
            >
              {index === 0 ? `← ${monthName(other)}` : `${monthName(other)} →`}
            </a>
          ))}
        </nav>
      </div>
      <MonthTable month={month} today={today} byDay={byDay} address={address} />
      <ul className="mt-2 border-t border-line md:hidden">
        {days.map((day) => (
          <li key={day} className="border-b border-line py-2">
            <p className="font-semibold">
              {formatDate(day)}
              {day === today && " (hari ini)"}
            </p>
            <Names programmes={byDay.get(day) ?? []} />
          </li>
        ))}
      </ul>
      {days.length === 0 && <p className="mt-2 text-ink-soft">Tidak ada kegiatan pada bulan ini.</p>}
    </section>
  );
}

function MonthTable({
  month,
  today,
  byDay,
  address,
}: Pick<Props, "month" | "today" | "address"> & { byDay: Map<string, PublicProgramme[]> }) {
  return (
    <table className="mt-2 w-full table-fixed border-collapse max-md:hidden">
      <caption className="sr-only">Kegiatan pada {monthName(month)}</caption>
      <thead>
        <tr>
          {WEEKDAYS.map((name) => (
            <th key={name} scope="col" className="border border-line bg-wash px-2 py-1 text-left text-small">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month).map((week) => (
          <tr key={week.find(Boolean)}>
            {week.map((day, index) => {
              const held = day ? (byDay.get(day) ?? []) : [];
              return (
                <td
                  // biome-ignore lint/suspicious/noArrayIndexKey: the seven columns of a week never move
                  key={index}
                  aria-current={day === today ? "date" : undefined}
                  className={cx(
                    "h-24 border border-line p-2 align-top text-small",
                    day === null && "bg-wash",
                    day === today && "bg-primary-wash outline-2 -outline-offset-2 outline-primary",
                  )}
                >
                  {day && (
                    <p className="font-semibold tabular-nums">
                      {Number(day.slice(8))}
                      {day === today && <span className="font-normal"> hari ini</span>}
                    </p>
                  )}
                  <Names programmes={held.slice(0, IN_CELL)} />
                  {day && held.length > IN_CELL && (
                    <a href={address({ bulan: undefined, hari: day })}>dan {held.length - IN_CELL} lainnya</a>
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Names({ programmes }: { programmes: PublicProgramme[] }) {
  return (
    <ul>
      {programmes.map((programme) => (
        <li key={programme.id} className="mt-1">
          <a href={`/kegiatan/${programme.id}`} className="max-md:inline-flex max-md:min-h-target max-md:items-center">
            {programme.title}
          </a>
          {programme.stage === "cancelled" && <span className="text-danger"> (dibatalkan)</span>}
        </li>
      ))}
    </ul>
  );
}
