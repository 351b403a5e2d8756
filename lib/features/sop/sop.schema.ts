import { z } from "zod";
import { addressValue } from "@/lib/domain/address-values";
import { editVersionField, type WithOrWithoutForm } from "@/lib/domain/edit-version-field";
import { SLUG } from "@/lib/domain/services";
import { SOP_ANSWERS } from "@/lib/domain/sop-mark";
import { SOP_PAPERS, type SopPaperSize } from "@/lib/domain/sop-sheet/paper";
import { freeText, isReason } from "@/lib/domain/text";

export const SopKeyParam = z.string().regex(SLUG);

/** What the address of a SOP may carry; anything else counts as not set. */
export const SopFilter = z.object({
  versi: addressValue(z.coerce.number().int().min(1).max(100_000)),
  /** A version has just come out. */
  kabar: addressValue(z.enum(["terbit"])),
  kertas: addressValue(z.enum(Object.keys(SOP_PAPERS) as [SopPaperSize, ...SopPaperSize[]])),
});
export type SopFilter = z.output<typeof SopFilter>;

/** The two versions to compare; what is not set is chosen by the reader of the versions. */
export const SopPairFilter = z.object({
  dari: addressValue(z.coerce.number().int().min(1).max(100_000)),
  ke: addressValue(z.coerce.number().int().min(1).max(100_000)),
});
export type SopPairFilter = z.output<typeof SopPairFilter>;

/** Which question is shown, counted from 1; without it the first that nobody has answered. */
export const QuestionFilter = z.object({
  hal: addressValue(z.coerce.number().int().min(1).max(1_000)),
  kabar: addressValue(z.enum(["disimpan"])),
});
export type QuestionFilter = z.output<typeof QuestionFilter>;

export const AnswerMark = z
  .strictObject({
    key: SopKeyParam,
    place: z.string().min(1).max(200),
    /** A browser sends the ends of lines in its own way. */
    wording: z
      .string()
      .max(2_400)
      .default("")
      .transform((text) => text.replaceAll("\r\n", "\n")),
    answer: z.enum(SOP_ANSWERS, { error: "Pilih jawabannya." }),
    note: freeText({ most: 1_000, lines: true }).default(""),
    version: editVersionField,
  })
  .refine(({ answer, note }) => answer === "confirmed" || isReason(note), {
    path: ["note"],
    error: "Tulis bagaimana seharusnya, atau mengapa belum bisa diputuskan.",
  });
export type AnswerMark = WithOrWithoutForm<z.output<typeof AnswerMark>>;
