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
