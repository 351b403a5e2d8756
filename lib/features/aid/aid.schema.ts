import { z } from "zod";
import { TIE_KINDS } from "@/lib/domain/double-aid";
import { ReferenceField } from "@/lib/domain/reference-number/reference-field";
import { reasonText } from "@/lib/domain/text";

export const DecideTie = z.strictObject({
  reference: ReferenceField,
  /** A case of the other person. */
  other: ReferenceField,
  kind: z.enum(TIE_KINDS, { error: "Pilih orang yang sama atau bukan." }),
  reason: reasonText("Tulis alasannya; rekan Anda akan membacanya."),
});
export type DecideTie = z.output<typeof DecideTie>;

export const UndoTie = z.strictObject({ reference: ReferenceField, tie: z.uuid("Pilihan tidak dikenal.") });
export type UndoTie = z.output<typeof UndoTie>;

export const AskSecondAid = z.strictObject({
  reference: ReferenceField,
  reason: reasonText("Tulis alasan orang ini perlu dibantu lagi."),
});
export type AskSecondAid = z.output<typeof AskSecondAid>;

export const AnswerSecondAid = z.strictObject({
  reference: ReferenceField,
  approved: z.enum(["ya", "tidak"], { error: "Pilih disetujui atau tidak." }).transform((value) => value === "ya"),
  reason: reasonText("Tulis alasannya; yang meminta akan membacanya."),
});
export type AnswerSecondAid = z.output<typeof AnswerSecondAid>;
