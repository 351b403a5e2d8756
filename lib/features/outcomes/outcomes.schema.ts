import { z } from "zod";
import { calendarDay } from "@/lib/domain/calendar-day";
import { editVersionField, type WithOrWithoutForm } from "@/lib/domain/edit-version-field";
import { OUTCOMES } from "@/lib/domain/programmes/outcomes";
import { freeText, plainSigns } from "@/lib/domain/text";

const id = z.uuid("Kegiatan tidak dikenal.");
const PAGE = 100;
const many = <T extends z.ZodType>(item: T) =>
  z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(item).max(PAGE));
const applications = many(z.uuid()).refine((ids) => ids.length > 0, "Tidak ada nama pada halaman ini.");

/** `applicationId`: everybody on the page; `present`: those of them who were there. */
export const RecordAttendance = z
  .strictObject({
    programmeId: id,
    day: calendarDay("Pilih harinya."),
    applicationId: applications,
    present: many(z.uuid()),
    back: z.coerce.number().int().min(1).max(1000).catch(1),
    version: editVersionField,
  })
  // Otherwise whoever is meant by it would be written down as absent.
  .refine(({ applicationId, present }) => present.every((candidate) => applicationId.includes(candidate)), {
    path: ["present"],
    message: "Daftar hadirnya tidak cocok dengan pesertanya. Muat ulang halaman, lalu coba lagi.",
  });
export type RecordAttendance = WithOrWithoutForm<z.output<typeof RecordAttendance>>;

const score = z
  .string()
  .transform(plainSigns)
  .pipe(z.string().regex(/^(\d{1,2}|100)?$/, "Nilai harus angka bulat 0 sampai 100."))
  .transform((typed) => (typed === "" ? null : Number(typed)));

/** Parallel lists, a line each; an empty field leaves what was there. */
export const RecordScores = z
  .strictObject({
    programmeId: id,
    applicationId: applications,
    before: many(score),
    after: many(score),
    back: z.coerce.number().int().min(1).max(1000).catch(1),
    version: editVersionField,
  })
  .refine(
    (input) => input.before.length === input.applicationId.length && input.after.length === input.applicationId.length,
    {
      path: ["before"],
      message: "Daftar nilainya tidak lengkap. Muat ulang halaman, lalu coba lagi.",
    },
  );
export type RecordScores = WithOrWithoutForm<z.output<typeof RecordScores>>;

/** One participant; a second word is a correction and says why. */
export const RecordOutcome = z.strictObject({
  programmeId: id,
  applicationId: z.uuid(),
  outcome: z.enum(OUTCOMES, { error: "Pilih hasilnya." }),
  note: freeText({ most: 500, lines: true }).optional(),
  version: editVersionField,
});
export type RecordOutcome = WithOrWithoutForm<z.output<typeof RecordOutcome>>;

/** Everybody who has none yet; `by_attendance`: by the 80 % rule. */
export const RecordOutcomes = z.strictObject({
  programmeId: id,
  outcome: z.enum([...OUTCOMES, "by_attendance"], { error: "Pilih hasilnya." }),
});
export type RecordOutcomes = z.output<typeof RecordOutcomes>;
