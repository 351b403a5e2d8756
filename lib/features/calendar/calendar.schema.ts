import { z } from "zod";
import { addressValue } from "@/lib/domain/address-values";
import { calendarDay } from "@/lib/domain/calendar-day";
import { editVersionField, type WithOrWithoutForm } from "@/lib/domain/edit-version-field";
import { HOLIDAY_KINDS } from "@/lib/domain/holiday-kinds";
import { mandatoryText, plainSigns } from "@/lib/domain/text";
import { WEEKDAYS } from "@/lib/domain/weekdays";
import type { WeekHours } from "@/lib/domain/working-time";

/** What the address of the calendar may carry; anything else counts as not set. */
export const CalendarFilter = z.object({
  tahun: addressValue(z.coerce.number().int().min(2000).max(2999)),
  /** The holiday to change, by its date. */
  ubah: addressValue(calendarDay("Pilih tanggalnya.")),
  /** The period to change, by its id; "baru": a new one. */
  jam: addressValue(z.union([z.uuid(), z.literal("baru")])),
  kabar: addressValue(z.enum(["libur-dihapus", "jam-dihapus"])),
});
export type CalendarFilter = z.output<typeof CalendarFilter>;

const date = calendarDay("Tulis tanggalnya, misalnya 5/12/2026.").refine((text) => text >= "2000", "Periksa tahunnya.");
const openDate = z.preprocess((value) => (value === "" ? undefined : value), date.optional());
const name = mandatoryText({ missing: "Tulis namanya.", most: 120 });
const kind = z.enum(HOLIDAY_KINDS, { error: "Pilih jenisnya." });

export const AddHoliday = z.strictObject({ date, name, kind });
export type AddHoliday = z.output<typeof AddHoliday>;

/** A table of them; "periksa": what it would do is told, and nothing done. */
export const PasteHolidays = z.strictObject({
  table: z.string().max(20_000, "Tabel ini terlalu panjang. Bagi per tahun."),
  press: z.enum(["periksa", "simpan"]),
});
export type PasteHolidays = z.output<typeof PasteHolidays>;

export const RenameHoliday = z.strictObject({ date, name, kind, version: editVersionField });
export type RenameHoliday = WithOrWithoutForm<z.output<typeof RenameHoliday>>;

export const RemoveHoliday = z.strictObject({
  date,
  reason: mandatoryText({ missing: "Tulis alasannya.", most: 500, lines: true }),
  version: editVersionField,
});
export type RemoveHoliday = WithOrWithoutForm<z.output<typeof RemoveHoliday>>;

const time = z
  .string()
  .transform((typed) => plainSigns(typed).replace(".", ":").replace(/^\d:/, "0$&").slice(0, 5))
  .refine((text) => text === "" || /^([01][0-9]|2[0-3]):[0-5][0-9]$/.test(text), "Tulis jam seperti 07.30.")
  .optional();

type Times = Record<string, string | undefined>;
const times = Object.fromEntries(
  WEEKDAYS.flatMap((_, index) =>
    ["opens", "closes", "restFrom", "restUntil"].map((part) => [`${part}${index + 1}`, time]),
  ),
);

/** The week as posted by `week-fields`: four times a day, a day without times is a day off. */
function readWeek(input: Times, context: z.RefinementCtx): WeekHours[] {
  const week = WEEKDAYS.flatMap((day, index) => readDay(input, day, index + 1, context));
  if (week.length === 0)
    context.addIssue({ code: "custom", path: ["opens1"], message: "Isi jam kerja untuk sedikitnya satu hari." });
  return week;
}

function readDay(input: Times, day: string, weekday: number, context: z.RefinementCtx): WeekHours[] {
  const part = (key: string) => input[`${key}${weekday}`] || null;
  const refuse = (key: string, message: string) => {
    context.addIssue({ code: "custom", path: [`${key}${weekday}`], message: `${day}: ${message}` });
    return [];
  };
  const [opens, closes, restFrom, restUntil] = [part("opens"), part("closes"), part("restFrom"), part("restUntil")];
  if (!opens && !closes && !restFrom && !restUntil) return [];
  if (!opens) return refuse("opens", "isi jam masuk, atau kosongkan semua jam hari itu.");
  if (!closes) return refuse("closes", "isi jam pulang, atau kosongkan semua jam hari itu.");
  if (closes <= opens) return refuse("closes", "jam pulang harus sesudah jam masuk.");
  if (!restFrom && restUntil) return refuse("restFrom", "isi juga mulai istirahat.");
  if (restFrom && !restUntil) return refuse("restUntil", "isi juga selesai istirahat.");
  if (restFrom && restUntil) {
    if (restFrom < opens || restFrom >= closes)
      return refuse("restFrom", "istirahat harus di antara jam masuk dan pulang.");
    if (restUntil <= restFrom || restUntil > closes)
      return refuse("restUntil", "selesai istirahat harus sesudah mulainya dan sebelum jam pulang.");
    if (restFrom === opens && restUntil === closes) return refuse("restFrom", "seluruh hari menjadi istirahat.");
  }
  return [{ weekday, opens, closes, restFrom, restUntil }];
}

type Period = { id?: string; name: string; from: string | null; until: string | null; hours: WeekHours[] };

function readPeriod(input: { name: string; from?: string; until?: string }, context: z.RefinementCtx): Period {
  const { name: called, from = null, until = null } = input;
  if (from && until && until < from)
    context.addIssue({ code: "custom", path: ["until"], message: "Hari terakhir harus sesudah hari pertama." });
  return { name: called, from, until, hours: readWeek(input as unknown as Times, context) };
}

export const AddPeriod = z
  .strictObject({
    ...times,
    name,
    from: z.preprocess((value) => value || undefined, date),
    until: z.preprocess((value) => value || undefined, date),
  })
  .transform((input, context) => readPeriod(input as never, context));
export type AddPeriod = z.output<typeof AddPeriod>;

export const EditPeriod = z
  .strictObject({ ...times, id: z.uuid(), name, from: openDate, until: openDate, version: editVersionField })
  .transform((input, context) => {
    const { id, version } = input as unknown as { id: string; version: string };
    return { ...readPeriod(input as never, context), id, version };
  });
export type EditPeriod = WithOrWithoutForm<z.output<typeof EditPeriod>>;

export const RemovePeriod = z.strictObject({
  id: z.uuid(),
  reason: RemoveHoliday.shape.reason,
  version: editVersionField,
});
export type RemovePeriod = WithOrWithoutForm<z.output<typeof RemovePeriod>>;
