import { z } from "zod";
import { SECOND_AID_MONTHS } from "@/lib/domain/double-aid";
import { editVersionField, type WithOrWithoutForm } from "@/lib/domain/edit-version-field";
import { OBJECTION_DAYS } from "@/lib/domain/objection";
import { plainSigns } from "@/lib/domain/text";

/** A box that is not ticked posts nothing. */
const ticked = z
  .literal("ya")
  .optional()
  .transform((value) => value === "ya");

/** A whole number that the admin sets, within what it may be. */
function term({ least, most }: { least: number; most: number }, label: string) {
  const wrong = `Isi ${label} dengan angka bulat ${least} sampai ${most}.`;
  return z.preprocess(
    (value) => (typeof value === "string" && /^\d{1,3}$/.test(plainSigns(value)) ? Number(plainSigns(value)) : value),
    z.number(wrong).int(wrong).min(least, wrong).max(most, wrong),
  );
}

export const OfficeSettings = z.strictObject({
  npwpRequired: ticked,
  allowOwnWork: ticked,
  stampIdentity: ticked,
  objectionDays: term(OBJECTION_DAYS, "jangka waktu keberatan"),
  secondAidMonths: term(SECOND_AID_MONTHS, "jarak bantuan yang sama"),
});
export type OfficeSettings = z.infer<typeof OfficeSettings>;

/** Rules of the engine 4, 14 and 18, NPWP of SOP 3 row 2, and decision 0043: how the office starts. */
export const DEFAULT_SETTINGS: OfficeSettings = {
  npwpRequired: true,
  allowOwnWork: false,
  stampIdentity: true,
  objectionDays: OBJECTION_DAYS.usual,
  secondAidMonths: SECOND_AID_MONTHS.usual,
};

export const SaveSettings = OfficeSettings.extend({ version: editVersionField });
export type SaveSettings = WithOrWithoutForm<z.infer<typeof SaveSettings>>;

export const Resend = z.strictObject({});
