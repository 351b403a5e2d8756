import { z } from "zod";
import { calendarDay } from "@/lib/domain/calendar-day";
import { holdsPassword, NO_PASSWORD } from "@/lib/domain/no-password";
import { freeText, hasLetter, isReason, mandatoryText, reasonText } from "@/lib/domain/text";

const reference = z.string().regex(/^[0-9]{2}[A-Z0-9]{10}$/, "Nomor permohonan tidak dikenal.");
const duty = z.string().min(1).max(100);
const key = z.string().min(1).max(100);
const note = freeText({ most: 1000, lines: true })
  .refine((text) => !holdsPassword(text), NO_PASSWORD)
  .optional();

export const DecideRequirement = z
  .strictObject({
    reference,
    requirement: key,
    decision: z.enum(["accepted", "rejected", "waived"], { error: "Pilih keputusannya." }),
    /** As the page showed it; left out by whoever decides without one. */
    seen: z.coerce.number().int().min(0).max(1_000_000).optional(),
    /** A ready sentence of the office; own words may follow it. */
    code: z.preprocess((value) => value || undefined, z.uuid("Pilih kalimatnya sekali lagi.").optional()),
    reason: freeText({ most: 1000, lines: true }).optional(),
  })
  .refine((input) => input.decision === "accepted" || input.code || isReason(input.reason ?? ""), {
    path: ["reason"],
    message: "Pilih kalimatnya atau tulis alasannya, sedikitnya beberapa kata.",
  });
export type DecideRequirement = z.output<typeof DecideRequirement>;

/** `duty`: ended with it; `next`: the case to go on with, by its reference. */
export const AcceptRest = z.strictObject({
  reference,
  duty: z.preprocess((value) => value || undefined, duty.optional()),
  next: z.preprocess((value) => value || undefined, reference.optional()),
});
export type AcceptRest = z.output<typeof AcceptRest>;

export const CompleteDuty = z.strictObject({ reference, duty, note });
export type CompleteDuty = z.output<typeof CompleteDuty>;

const WORDS = "Tulis alasannya dengan kata-kata.";

const list = <T extends z.ZodType>(item: T) =>
  z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(item).max(80));

const returnedItem = z.string().regex(/^(requirement|answer):[\w.-]{1,100}$/);

/**
 * `item` are the ticked boxes: "requirement:<key>" or "answer:<section.field>". A browser sends no box that is not ticked,
 * so `listed` names all that the form shows, and `itemCode` (a ready sentence) and `itemReason` run beside it; a form that shows only what it returns leaves
 * `listed` out. The reason of a box that is not ticked is nobody's.
 */
export const ReturnToApplicant = z
  .strictObject({
    reference,
    duty,
    item: list(returnedItem),
    listed: list(returnedItem),
    itemCode: list(z.union([z.literal(""), z.uuid("Pilih kalimatnya sekali lagi.")])),
    itemReason: list(freeText({ most: 500, lines: true }).refine((text) => text === "" || hasLetter(text), WORDS)),
    dueOn: z.preprocess((value) => value || undefined, calendarDay("Tulis tanggal seperti 5/12/2026.").optional()),
  })
  .transform(({ item, listed, itemCode, itemReason, ...rest }) => {
    const shown = listed.length > 0 ? listed : item;
    const items = shown.map((name, index) => ({
      kind: name.startsWith("answer:") ? ("answer" as const) : ("requirement" as const),
      key: name.slice(name.indexOf(":") + 1),
      reason: itemReason[index] ?? "",
      ...(itemCode[index] ? { code: itemCode[index] } : {}),
    }));
    return { ...rest, items: items.filter((_item, index) => item.includes(shown[index] ?? "")) };
  })
  .refine(({ items }) => items.length > 0, {
    path: ["itemReason"],
    message: "Centang sedikitnya satu hal yang perlu diperbaiki, lalu tulis alasannya.",
  })
  .refine(({ items }) => items.every(({ reason, code }) => reason !== "" || code), {
    path: ["itemReason"],
    message: "Pilih atau tulis alasan pada setiap hal yang dicentang; pemohon membacanya.",
  });
export type ReturnToApplicant = z.output<typeof ReturnToApplicant>;

export const RejectCase = z.strictObject({
  reference,
  duty: z.preprocess((value) => value || undefined, duty.optional()),
  reason: reasonText("Tulis alasan penolakan; pemohon akan membacanya."),
  advice: reasonText("Tulis apa yang bisa dilakukan pemohon selanjutnya."),
});
export type RejectCase = z.output<typeof RejectCase>;

export const ReopenRejection = z.strictObject({
  reference,
  reason: reasonText("Tulis alasan membuka lagi permohonan ini."),
});
export type ReopenRejection = z.output<typeof ReopenRejection>;

export const ReopenVerification = z.strictObject({
  reference,
  reason: reasonText("Tulis alasan membuka kembali pemeriksaan."),
  /** The programme whose newer SOP version asks for more: what it asks is asked of the applicant. */
  programmeId: z.preprocess((value) => value || undefined, z.uuid("Kegiatan tidak dikenal.").optional()),
});
export type ReopenVerification = z.output<typeof ReopenVerification>;

export const AddNote = z.strictObject({
  reference,
  body: mandatoryText({ missing: "Tulis catatannya.", most: 2000, lines: true }).refine(
    (text) => !holdsPassword(text),
    NO_PASSWORD,
  ),
});
export type AddNote = z.output<typeof AddNote>;

export const RevealIdentity = z.strictObject({
  reference,
  purpose: reasonText("Tulis untuk keperluan apa NIK dilihat."),
});
export type RevealIdentity = z.output<typeof RevealIdentity>;
