import { z } from "zod";
import { editVersionField } from "@/lib/domain/edit-version-field";
import { separated, TypedFields } from "@/lib/domain/forms/typed-fields";
import { ReferenceField } from "@/lib/domain/reference-number/reference-field";
import { reasonText } from "@/lib/domain/text";

const FIELD = /^(identity|business|service)\.[a-z][A-Za-z0-9]{0,39}$/;

/** One answer, under its own name ("section.field"); `field` says which, for boxes of which none is ticked send nothing. */
export const CorrectAnswer = separated(
  z.strictObject({
    reference: ReferenceField,
    field: z.string().regex(FIELD, "Isian itu tidak dikenal."),
    version: editVersionField,
    reason: reasonText("Tulis alasannya, sedikitnya beberapa kata; pemohon membacanya."),
    typed: TypedFields,
  }),
  { names: FIELD, longest: 2000, most: 20, tooLong: "Paling banyak 2000 huruf." },
).refine(({ field, typed }) => Object.keys(typed as object).every((name) => name === field), {
  path: ["field"],
  message: "Isian itu tidak dikenal.",
});
export type CorrectAnswer = z.output<typeof CorrectAnswer>;
