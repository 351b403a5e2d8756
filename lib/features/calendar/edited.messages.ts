import { HOLIDAY_KIND_NAMES, type HolidayKind } from "@/lib/domain/holiday-kinds";
import { WEEKDAYS } from "@/lib/domain/weekdays";
import { formatShortDate, type WeekHours } from "@/lib/domain/working-time";

export type EditedPeriod = { name: string; from: string | null; until: string | null; hours: readonly WeekHours[] };

const PARTS = {
  opens: "masuk",
  closes: "pulang",
  restFrom: "istirahat mulai",
  restUntil: "istirahat selesai",
} as const;
const TIMES = WEEKDAYS.flatMap((day, index) =>
  (Object.keys(PARTS) as (keyof typeof PARTS)[]).map((part) => ({ day, part, weekday: index + 1 })),
);

/** What the form of office hours edits, by its fields. */
export function shownPeriod({ name, from, until, hours }: EditedPeriod): Record<string, string | null> {
  const times = TIMES.map(({ part, weekday }) => {
    const own = hours.find((day) => day.weekday === weekday);
    return [`${part}${weekday}`, own?.[part] ?? null] as const;
  });
  return { name, from, until, ...Object.fromEntries(times) };
}

/** The same fields in words. */
export function periodLabels(): Record<string, string> {
  const times = TIMES.map(({ day, part, weekday }) => [`${part}${weekday}`, `${day} ${PARTS[part]}`]);
  return { name: "nama", from: "hari pertama", until: "hari terakhir", ...Object.fromEntries(times) };
}

/** What the form of a holiday edits. */
export function shownHoliday({ name, kind }: { name: string; kind: string }) {
  return { name, kind };
}

export const HOLIDAY_LABELS = { name: "nama", kind: "jenis" };

/** Days and kinds as the page writes them; null: the text says it itself. */
export function calendarWords(field: string, text: string): string | null {
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return formatShortDate(text);
  return field === "kind" ? (HOLIDAY_KIND_NAMES[text as HolidayKind] ?? null) : null;
}
