import { z } from "zod";
import { calendarDay } from "@/lib/domain/calendar-day";
import { editVersionField, type WithOrWithoutForm } from "@/lib/domain/edit-version-field";
import { ARCHIVE_CLASSES } from "@/lib/domain/letters/archive-classes";
import { Handling } from "@/lib/domain/letters/handling";
import { LETTER_SERIES } from "@/lib/domain/letters/kind";
import { freeText, isReason, mandatoryText } from "@/lib/domain/text";

const WORDS = {
  addressee: mandatoryText({ missing: "Tulis kepada siapa surat ini.", most: 200, needs: "letter or digit" }),
  subject: mandatoryText({ missing: "Tulis hal suratnya.", most: 300, needs: "letter or digit" }),
  signerName: mandatoryText({ missing: "Tulis siapa yang menandatangani.", most: 120 }),
  signerPost: freeText({ most: 120 }),
};

const CLASSES = ARCHIVE_CLASSES.map(({ code }) => code) as [string, ...string[]];
const NO_REASON = "Tulis mengapa nomornya disisipkan; alasan ini tampak di buku nomor.";

/** `after`: the serial behind which an inserted number stands ("005" gives "005.01"); left out for the next number. */
export const EnterOutside = z
  .strictObject({
    requestId: z.uuid("Muat ulang halaman ini, lalu simpan lagi."),
    series: z.enum(LETTER_SERIES, { error: "Pilih buku nomornya." }),
    classification: z.enum(CLASSES, { error: "Pilih kode klasifikasinya." }),
    letterDate: calendarDay("Pilih tanggal surat."),
    ...Handling.shape,
    ...WORDS,
    after: z.preprocess(
      (value) => (value === "" ? undefined : value),
      z
        .string("Tulis nomor urutnya dengan angka, misalnya 5.")
        .regex(/^[0-9]{1,6}$/, "Tulis nomor urutnya dengan angka, misalnya 5.")
        .transform(Number)
        .pipe(z.int().min(1, "Nomor urut mulai dari 1."))
        .optional(),
    ),
    insertedReason: freeText({ most: 500, lines: true }),
  })
  .refine(({ after, insertedReason }) => after === undefined || isReason(insertedReason), {
    path: ["insertedReason"],
    error: NO_REASON,
  })
  .refine(({ after, insertedReason }) => after !== undefined || insertedReason === "", {
    path: ["after"],
    error: "Tulis di belakang nomor urut mana, atau kosongkan alasannya.",
  });
export type EnterOutside = z.output<typeof EnterOutside>;

export const EditOutside = z.strictObject({
  letterId: z.uuid("Surat tidak dikenal."),
  version: editVersionField,
  ...WORDS,
});
export type EditOutside = WithOrWithoutForm<z.output<typeof EditOutside>>;
