import { z } from "zod";
import { calendarDay } from "@/lib/domain/calendar-day";
import { editVersionField, type WithOrWithoutForm } from "@/lib/domain/edit-version-field";
import { ARCHIVE_CLASSES } from "@/lib/domain/letters/archive-classes";
import { Handling } from "@/lib/domain/letters/handling";
import { Inserting, isPlaced, isReasoned, UNPLACED, UNREASONED } from "@/lib/domain/letters/inserting";
import { LETTER_SERIES } from "@/lib/domain/letters/kind";
import { freeText, mandatoryText } from "@/lib/domain/text";

const WORDS = {
  addressee: mandatoryText({ missing: "Tulis kepada siapa surat ini.", most: 200, needs: "letter or digit" }),
  subject: mandatoryText({ missing: "Tulis hal suratnya.", most: 300, needs: "letter or digit" }),
  signerName: mandatoryText({ missing: "Tulis siapa yang menandatangani.", most: 120 }),
  signerPost: freeText({ most: 120 }),
};

const CLASSES = ARCHIVE_CLASSES.map(({ code }) => code) as [string, ...string[]];

export const EnterOutside = z
  .strictObject({
    requestId: z.uuid("Muat ulang halaman ini, lalu simpan lagi."),
    series: z.enum(LETTER_SERIES, { error: "Pilih buku nomornya." }),
    classification: z.enum(CLASSES, { error: "Pilih kode klasifikasinya." }),
    letterDate: calendarDay("Pilih tanggal surat."),
    ...Handling.shape,
    ...WORDS,
    ...Inserting,
  })
  .refine(isReasoned, UNREASONED)
  .refine(isPlaced, UNPLACED);
export type EnterOutside = z.output<typeof EnterOutside>;

export const EditOutside = z.strictObject({
  letterId: z.uuid("Surat tidak dikenal."),
  version: editVersionField,
  ...WORDS,
});
export type EditOutside = WithOrWithoutForm<z.output<typeof EditOutside>>;
