import { z } from "zod";
import { editVersionField } from "@/lib/domain/edit-version-field";

/** A box that is not ticked posts nothing. */
const ticked = z
  .literal("ya")
  .optional()
  .transform((value) => value === "ya");

export const OfficeSettings = z.strictObject({ npwpRequired: ticked, allowOwnWork: ticked, stampIdentity: ticked });
export type OfficeSettings = z.infer<typeof OfficeSettings>;

/** Rules of the engine 4, NPWP of SOP 3 row 2, and decision 0043: how the office starts. */
export const DEFAULT_SETTINGS: OfficeSettings = { npwpRequired: true, allowOwnWork: false, stampIdentity: true };

export const SaveSettings = OfficeSettings.extend({ version: editVersionField });
export type SaveSettings = z.infer<typeof SaveSettings>;

export const Resend = z.strictObject({});
