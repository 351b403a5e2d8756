import { z } from "zod";
import { pageNumber } from "@/lib/domain/address-values";
import { calendarDay } from "@/lib/domain/calendar-day";
import { editVersionField, type WithOrWithoutForm } from "@/lib/domain/edit-version-field";
import { DELIVERIES } from "@/lib/domain/programmes/deliveries";
import { ENTRY_KINDS, ENTRY_SCHEMAS, type EntryData, type EntryKind } from "@/lib/domain/programmes/entries";
import { freeText, isReason, mandatoryText } from "@/lib/domain/text";

const id = z.uuid("Kegiatan tidak dikenal.");
const field = z.string().max(2000).optional();

/** The fields of any kind of entry; the kind's own schema (lib/domain/programmes/entries.ts) judges them. */
const FIELDS = {
  name: field,
  post: field,
  from: field,
  topic: field,
  specification: field,
  quantity: field,
  unit: field,
  price: field,
  date: field,
  hours: field,
  activity: field,
  place: field,
  point: field,
  ready: field,
  note: field,
  text: field,
  followUp: field,
};

export const AddEntry = z
  .strictObject({ programmeId: id, kind: z.enum(ENTRY_KINDS, { error: "Jenis catatan tidak dikenal." }), ...FIELDS })
  .transform(({ programmeId, kind, ...typed }, context): { programmeId: string; kind: EntryKind; data: EntryData } => {
    const given = Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== undefined));
    const parsed = ENTRY_SCHEMAS[kind].safeParse(given);
    if (parsed.success) return { programmeId, kind, data: parsed.data };
    for (const { path, message } of parsed.error.issues) context.addIssue({ code: "custom", path: [...path], message });
    return z.NEVER;
  });
export type AddEntry = z.output<typeof AddEntry>;

export const RemoveEntry = z.strictObject({ programmeId: id, lineId: z.uuid("Baris tidak dikenal.") });
export type RemoveEntry = z.output<typeof RemoveEntry>;

const list = <T extends z.ZodType>(item: T) =>
  z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(item).max(40));

/** The checklist of the place at once, parallel lists; a point whose answer is empty was not looked at. */
export const FillSurvey = z
  .strictObject({
    programmeId: id,
    point: list(mandatoryText({ missing: "Tulis yang diperiksa.", most: 200 })),
    ready: list(z.enum(["ya", "tidak", ""], { error: "Pilih siap atau belum." })),
    note: list(freeText({ most: 300 })),
    version: editVersionField,
  })
  .transform(({ programmeId, point, ready, note, version }) => ({
    programmeId,
    version,
    points: point.map((item, at) => ({ point: item, ready: ready[at] ?? "", note: note[at] ?? "" })),
  }))
  .refine(({ points }) => points.some((point) => point.ready !== ""), {
    path: ["ready"],
    message: "Pilih siap atau belum pada sedikitnya satu hal.",
  });
export type FillSurvey = WithOrWithoutForm<z.output<typeof FillSurvey>>;

export const MakeLetters = z.strictObject({ programmeId: id });
export type MakeLetters = z.output<typeof MakeLetters>;

/** Several letters of one page at once; without `deliveredTo` the addressee took it. */
export const RecordDelivery = z
  .strictObject({
    programmeId: id,
    letterId: z.preprocess(
      (value) => (value === undefined ? [] : [value].flat()),
      z.array(z.uuid()).min(1, "Pilih sedikitnya satu surat.").max(100, "Paling banyak 100 surat sekaligus."),
    ),
    deliveredOn: calendarDay("Tulis tanggal penyerahan, misalnya 5/12/2026."),
    deliveredBy: z.enum(DELIVERIES, { error: "Pilih cara penyerahannya." }),
    deliveredTo: freeText({ most: 200 }).default(""),
    note: freeText({ most: 300 }).default(""),
    version: editVersionField,
  })
  .refine((input) => input.deliveredBy !== "failed" || isReason(input.note), {
    path: ["note"],
    message: "Tulis mengapa surat tidak sampai.",
  });
export type RecordDelivery = WithOrWithoutForm<z.output<typeof RecordDelivery>>;

/** A page of a programme's letters, or of its participants. */
export const PageOf = z.object({ hal: pageNumber });
