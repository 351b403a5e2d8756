import { z } from "zod";
import { calendarDay } from "@/lib/domain/calendar-day";
import { parseNib } from "@/lib/domain/identifiers";
import { codeIn } from "@/lib/domain/kbli";
import { HAND_OVER_WAYS, NIB_RISKS } from "@/lib/domain/nib";
import { holdsPassword, NO_PASSWORD } from "@/lib/domain/no-password";
import { ReferenceField } from "@/lib/domain/reference-number/reference-field";
import { freeText, mandatoryText } from "@/lib/domain/text";

const reference = ReferenceField;
const duty = z.string().min(1).max(100);
const note = freeText({ most: 1000, lines: true })
  .refine((text) => !holdsPassword(text), NO_PASSWORD)
  .optional();

export const CompleteNibDuty = z.strictObject({
  reference,
  duty,
  note,
  nib: z.string({ error: "Tulis NIB 13 angka." }).transform((typed, context) => {
    const parsed = parseNib(typed);
    if (parsed.ok) return parsed.value;
    context.addIssue({ code: "custom", message: "NIB harus 13 angka, seperti tertulis di OSS." });
    return z.NEVER;
  }),
  issuedOn: calendarDay("Tulis tanggal terbit NIB, misalnya 5/12/2026."),
  /** As OSS issued it; the version is that of the portal's table. */
  kbli: z.preprocess(
    (typed) => (typeof typed === "string" ? codeIn(typed) || typed || undefined : typed),
    z
      .string()
      .regex(/^[0-9]{5}$/, "Kode KBLI harus 5 angka, seperti tertulis di NIB.")
      .optional(),
  ),
  risk: z.preprocess(
    (value) => value || undefined,
    z.enum(NIB_RISKS, { error: "Pilih tingkat risikonya." }).optional(),
  ),
});
export type CompleteNibDuty = z.output<typeof CompleteNibDuty>;

/** To whom the NIB was given, when and how. */
export const HandOverNib = z.strictObject({
  reference,
  duty,
  note,
  to: mandatoryText({ missing: "Tulis nama yang menerima NIB.", most: 200 }),
  on: calendarDay("Tulis tanggal penyerahan, misalnya 5/12/2026."),
  how: z.enum(HAND_OVER_WAYS, { error: "Pilih cara penyerahannya." }),
});
export type HandOverNib = z.output<typeof HandOverNib>;
