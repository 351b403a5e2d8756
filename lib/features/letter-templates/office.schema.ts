import { z } from "zod";
import { editVersionField, type WithOrWithoutForm } from "@/lib/domain/edit-version-field";
import { LETTER_SERIES } from "@/lib/domain/letters/kind";
import { LetterOffice } from "@/lib/domain/letters/letter-office";
import { NUMBER_PARTS } from "@/lib/domain/letters/number";
import { freeText } from "@/lib/domain/text";

const { government, office, address, contact } = LetterOffice.shape.letterhead.shape;
const { size, margins } = LetterOffice.shape.page.shape;
const { top, bottom, left, right } = margins.shape;
const { unitCode, marks } = LetterOffice.shape.number.shape;
const part = z.enum(NUMBER_PARTS, { error: "Pilih salah satu dari daftar." }).or(z.literal(""));

/** How many places a number has room for: each of its parts once. */
export const NUMBER_PLACES = NUMBER_PARTS.map((_, index) => `part${index + 1}` as const);

/** Letterhead, page and number as the form posts them; without a new picture the arms stay, unless they are to go. */
export const SaveLetterOffice = z
  .strictObject({
    version: editVersionField,
    note: freeText({ most: 200 }).default(""),
    government,
    office,
    address,
    contact: contact.default(""),
    arms: z.instanceof(File, { error: "Pilih berkas gambar." }).optional(),
    withoutArms: z.literal("ya").optional(),
    size,
    top,
    bottom,
    left,
    right,
    place: LetterOffice.shape.place,
    part1: part.default(""),
    part2: part.default(""),
    part3: part.default(""),
    part4: part.default(""),
    part5: part.default(""),
    part6: part.default(""),
    part7: part.default(""),
    serialDigits: z.coerce
      .number({ error: "Tulis angka 1 sampai 6." })
      .int("Tulis angka 1 sampai 6.")
      .min(1, "Tulis angka 1 sampai 6.")
      .max(6, "Tulis angka 1 sampai 6."),
    unitCode: unitCode.default(""),
    surat: marks.shape[LETTER_SERIES[0]].default(""),
    keputusan: marks.shape[LETTER_SERIES[1]].default(""),
    sertifikat: marks.shape[LETTER_SERIES[2]].default(""),
  })
  .refine((sent) => NUMBER_PLACES.some((place) => sent[place as "part1"] !== ""), {
    path: ["part1"],
    error: "Pilih paling sedikit satu bagian nomor.",
  });
export type SaveLetterOffice = WithOrWithoutForm<z.output<typeof SaveLetterOffice>>;
