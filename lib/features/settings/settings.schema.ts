import { z } from "zod";
import { editVersionField, type WithOrWithoutForm } from "@/lib/domain/edit-version-field";
import { OBJECTION_DAYS } from "@/lib/domain/objection";
import { plainSigns } from "@/lib/domain/text";

/** A box that is not ticked posts nothing. */
const ticked = z
  .literal("ya")
  .optional()
  .transform((value) => value === "ya");

const { least, most, usual } = OBJECTION_DAYS;
const days = `Isi jangka waktu keberatan dengan angka bulat ${least} sampai ${most}.`;

export const OfficeSettings = z.strictObject({
  npwpRequired: ticked,
  allowOwnWork: ticked,
  stampIdentity: ticked,
  objectionDays: z.preprocess(
    (value) => (typeof value === "string" && /^\d{1,3}$/.test(plainSigns(value)) ? Number(plainSigns(value)) : value),
    z.number(days).int(days).min(least, days).max(most, days),
  ),
});
export type OfficeSettings = z.infer<typeof OfficeSettings>;

/** Rules of the engine 4 and 14, NPWP of SOP 3 row 2, and decision 0043: how the office starts. */
export const DEFAULT_SETTINGS: OfficeSettings = {
  npwpRequired: true,
  allowOwnWork: false,
  stampIdentity: true,
  objectionDays: usual,
};

export const SaveSettings = OfficeSettings.extend({ version: editVersionField });
export type SaveSettings = WithOrWithoutForm<z.infer<typeof SaveSettings>>;

export const Resend = z.strictObject({});
