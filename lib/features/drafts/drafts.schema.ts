import { z } from "zod";
import { ANSWER_SECTIONS } from "@/lib/domain/forms/check-answers";
import { LONGEST_FIELD } from "@/lib/domain/forms/judged";
import { separated, TypedFields } from "@/lib/domain/forms/typed-fields";
import { ReferenceField } from "@/lib/domain/reference-number/reference-field";
import { SLUG } from "@/lib/domain/services";

const slug = z.string().regex(SLUG);

/** What a section's form posts. Numbers are text, as forms send them. */
const Sent = z.strictObject({
  slug,
  section: z.enum(ANSWER_SECTIONS),
  /** The page of the section; a form that was opened before there were pages sends the whole section. */
  page: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,39}$/)
    .optional(),
  /** Revision of the page this form was made from, and the tab it stands in. */
  revision: z.string().regex(/^[0-9]{1,9}$/),
  tab: z.string().regex(/^[0-9a-f-]{36}$/),
  /** Grows while somebody types, so that a late autosave does not undo a newer one. */
  turn: z
    .string()
    .regex(/^[0-9]{0,15}$/)
    .optional(),
  /** Resume code issued with the empty form: whatever is sent first and twice becomes one draft. */
  start: z.string().max(200).optional(),
  /** The class or event the empty form was opened for. */
  wish: z.string().max(60).optional(),
  /** "periksa": came from the check page and goes back there. */
  after: z.enum(["periksa", ""]).optional(),
  /** Everything else that was sent; which of it the service asks is settled when it is saved. */
  typed: TypedFields,
});

export const SaveSection = separated(Sent, {
  names: /^[a-z][A-Za-z0-9]{0,39}$/,
  longest: LONGEST_FIELD,
  most: 10,
  tooLong: "Isian ini terlalu panjang.",
});
export type SaveSection = z.output<typeof SaveSection>;

export const FinishDocuments = z.strictObject({ slug });
export type FinishDocuments = z.output<typeof FinishDocuments>;

export const SendDraft = z.strictObject({
  slug,
  requestId: z.uuid("Muat ulang halaman ini, lalu kirim lagi."),
  /** What the page showed; anything else is not what the applicant confirms. */
  shown: z.string().max(6000).optional(),
  truth: z.literal("ya", { error: "Beri centang bahwa isian dan berkas Anda benar." }),
});
export type SendDraft = z.output<typeof SendDraft>;

export const ResumeDraft = z.strictObject({ slug, draf: z.string().regex(/^[A-Za-z0-9_-]{20,64}$/) });
export type ResumeDraft = z.output<typeof ResumeDraft>;
/** `kegiatan`: the class or event the new one is for. */
/** `shut`: nothing is begun; this browser forgets the draft, and the case of the reference too. */
export const StartAnew = z.strictObject({
  slug,
  kegiatan: z.uuid().optional(),
  shut: z.literal("ya").optional(),
  reference: ReferenceField.optional(),
});

/**
 * What became of a page that was sent. Nothing typed is refused: `errors` says what is missing for it
 * to count, `typed` what the form shows then (the NIK fills in birth date and sex). "conflict": another
 * tab saved something else meanwhile and nothing was overwritten. "sent": the draft is an application already.
 */
export type SavedSection = {
  outcome: "complete" | "incomplete" | "conflict" | "sent";
  resumeCode: string;
  /** The stop that follows the page. */
  next: string;
  revision: number;
  savedAt: Date;
  errors: Record<string, string>;
  /** What the ticked box of a warning must say. */
  confirms: Record<string, string>;
  typed: Record<string, string | string[]>;
  /** The class or event asked for takes no entries any more; the draft was begun without it. */
  wishRefused?: boolean;
};

/** What the form shows when it stays: everything typed, what is missing, and the revision it now stands on. */
export function answerForm(saved: Pick<SavedSection, "outcome" | "errors" | "confirms" | "typed" | "revision">) {
  const message =
    saved.outcome === "conflict"
      ? "Halaman ini baru saja disimpan dengan isian lain di tab atau HP lain. Isian Anda di sini belum kami simpan: pilih mana yang benar, lalu lanjutkan."
      : "Isian Anda sudah kami simpan. Lengkapi yang berikut, lalu lanjutkan.";
  const asked = Object.fromEntries(Object.entries(saved.confirms).map(([name, says]) => [`${name}Is`, says]));
  return {
    ok: false,
    message,
    errors: saved.errors,
    values: { ...saved.typed, ...asked, revision: String(saved.revision) },
  };
}
