import { z } from "zod";
import { addressValue, pageNumber } from "@/lib/domain/address-values";
import { calendarDay } from "@/lib/domain/calendar-day";
import { editVersionField, type WithOrWithoutForm } from "@/lib/domain/edit-version-field";
import { BUNDLE_FORMS } from "@/lib/domain/letters/bundle";
import { Handling } from "@/lib/domain/letters/handling";
import { Inserting, isPlaced, isReasoned, NOWHERE, UNPLACED, UNREASONED } from "@/lib/domain/letters/inserting";
import { LETTER_SERIES } from "@/lib/domain/letters/kind";
import { LETTER_KINDS } from "@/lib/domain/letters/kinds";
import { SIGNED_CHOICES } from "@/lib/domain/letters/signed";
import { LETTER_STATES } from "@/lib/domain/letters/states";
import { ReferenceField } from "@/lib/domain/reference-number/reference-field";
import { freeText, reasonText } from "@/lib/domain/text";

/** What a paper is about, as an address says it; which of them count follows from the kind. */
export const PaperAddress = z.object({
  kegiatan: addressValue(z.uuid()),
  permohonan: addressValue(ReferenceField),
  baris: addressValue(z.uuid()),
  hari: addressValue(calendarDay("Tanggal tidak dikenal.")),
  bulan: addressValue(z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)),
  layanan: addressValue(z.string().regex(/^[a-z0-9-]{1,40}$/)),
});
export type PaperAddress = z.output<typeof PaperAddress>;

const optional = <T extends z.ZodType>(schema: T) => z.preprocess((value) => value || undefined, schema.optional());

const NumberedPaper = z.strictObject({
  kind: z.enum(LETTER_KINDS.map(({ key }) => key) as [string, ...string[]], { error: "Jenis surat tidak dikenal." }),
  kegiatan: optional(z.uuid()),
  permohonan: optional(ReferenceField),
  baris: optional(z.uuid()),
  hari: optional(calendarDay("Tanggal tidak dikenal.")),
  bulan: optional(z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, "Bulan tidak dikenal.")),
  layanan: optional(z.string().max(40)),
  date: calendarDay("Pilih tanggal surat."),
  /** Absent: as the kind's letters usually are. */
  security: Handling.shape.security.optional(),
  urgency: Handling.shape.urgency.optional(),
  /** Of the draft that was read; absent: none was shown. */
  seen: z
    .string()
    .regex(/^[0-9a-f]{32}$/, "Muat ulang halaman, lalu coba lagi.")
    .optional(),
  /** The form is for an inserted number alone: whoever leaves it empty did not mean the next one. */
  inserting: z.literal("ya").optional(),
  ...Inserting,
});
/** Numbers one letter whose kind no duty of a SOP numbers. */
export const NumberPaper = NumberedPaper.refine(isReasoned, UNREASONED)
  .refine(isPlaced, UNPLACED)
  .refine(({ inserting, after, insertedReason }) => !inserting || after !== undefined || insertedReason !== "", NOWHERE)
  .transform(({ inserting: _, ...asked }) => asked);
/** Whoever has no form in front of them inserts nothing unless they say so. */
export type NumberPaper = Omit<z.output<typeof NumberPaper>, "insertedReason"> & { insertedReason?: string };

/** Numbers at once all letters of a kind in a programme that lack nothing. */
export const NumberAll = z.strictObject({
  kind: NumberedPaper.shape.kind,
  kegiatan: z.uuid("Kegiatan tidak dikenal."),
  date: NumberedPaper.shape.date,
  version: editVersionField,
});
export type NumberAll = WithOrWithoutForm<z.output<typeof NumberAll>>;

/** All letters of a kind in a programme as one file. */
export const AskBundle = z.strictObject({
  kind: NumberedPaper.shape.kind,
  kegiatan: NumberAll.shape.kegiatan,
  form: z.enum(BUNDLE_FORMS, { error: "Pilih PDF atau ZIP." }),
});
export type AskBundle = z.output<typeof AskBundle>;

const letterId = z.uuid("Surat tidak dikenal.");
/** The id in an address. */
export const LetterId = letterId;
export const BundleId = z.uuid("Berkas tidak dikenal.");

export const VoidLetter = z.strictObject({
  letterId,
  reason: reasonText("Tulis mengapa surat dibatalkan; alasan ini tersimpan bersama nomornya."),
  /** Ticked: no other letter comes instead, and nobody is asked for one. */
  unreplaced: z.literal("ya").optional(),
});
export type VoidLetter = z.output<typeof VoidLetter>;

/** Said later, of a letter that is void. */
export const LeaveVoided = z.strictObject({
  letterId,
  reason: reasonText("Tulis mengapa surat pengganti tidak diperlukan; alasan ini tersimpan bersama nomornya."),
});
export type LeaveVoided = z.output<typeof LeaveVoided>;

/** The number that the national e-office gave the same letter; empty takes it away. */
export const SetExternalNumber = z.strictObject({
  letterId,
  version: editVersionField,
  externalNumber: freeText({ most: 80 }),
});
export type SetExternalNumber = WithOrWithoutForm<z.output<typeof SetExternalNumber>>;

/** Somebody has held the scan beside the letter. */
export const ConfirmSigned = z.strictObject({
  letterId,
  same: z.literal("ya", { error: "Centang bila nomor dan jumlah halamannya sama dengan surat di portal." }),
});
export type ConfirmSigned = z.output<typeof ConfirmSigned>;

/** The approver asks for the signature of their own certificate. */
export const SignElectronically = z.strictObject({ letterId });
export type SignElectronically = z.output<typeof SignElectronically>;

/** The register of numbers. */
export const RegisterOfLetters = z.object({
  tahun: addressValue(z.string().regex(/^[12]\d{3}$/)),
  buku: addressValue(z.enum(LETTER_SERIES)),
  keadaan: addressValue(z.enum(LETTER_STATES)),
  ttd: addressValue(z.enum(SIGNED_CHOICES)),
  jenis: addressValue(z.string().max(60)),
  cari: addressValue(z.string().max(200)),
  hal: pageNumber,
});
export type RegisterOfLetters = z.output<typeof RegisterOfLetters>;

/** On which paper a book is printed; as letters are, without a choice. */
export const BookPaper = z.object({
  kertas: addressValue(z.enum(["f4", "a4"])).transform((paper) => paper ?? "f4"),
});
