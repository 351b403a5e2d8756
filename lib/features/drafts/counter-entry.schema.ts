import { z } from "zod";
import { STATEMENT_WAYS } from "@/lib/domain/counter";
import { LONGEST_FIELD } from "@/lib/domain/forms/judged";
import { separated, TypedFields } from "@/lib/domain/forms/typed-fields";
import { SLUG } from "@/lib/domain/services";

const entry = z.uuid("Muat ulang halaman ini.");

/** `requestId`: issued with the empty form, so that a second press finds the first; the entry bears it from then on. */
export const BeginEntry = z.strictObject({
  requestId: entry,
  slug: z.string().regex(SLUG, "Pilih layanan."),
  nik: z.string().max(60).optional(),
});
export type BeginEntry = z.output<typeof BeginEntry>;

/** What the pressed button asks: go on to the papers, look for the NIK, or fill in from a business of the register. */
const press = z.union([z.enum(["lanjut", "cari"]), z.string().regex(/^pakai:[0-9a-f-]{36}$/)]);

const Sent = z.strictObject({
  entry,
  /** Of the draft that this form was made from. */
  revision: z.string().regex(/^[0-9]{1,9}$/),
  press: press.optional(),
  /** The class or event they ask for; empty: whichever comes. Not sent where there is none to choose. */
  wish: z.union([z.literal(""), z.uuid("Kegiatan tidak dikenal.")]).optional(),
  typed: TypedFields,
});

/** All questions of the service at once, under their own names ("section.field"). */
export const SaveEntry = separated(Sent, {
  names: /^(identity|business|service)\.[a-z][A-Za-z0-9]{0,39}$/,
  longest: LONGEST_FIELD,
  most: 10,
  tooLong: "Isian ini terlalu panjang.",
});
export type SaveEntry = z.output<typeof SaveEntry>;

const bring = z.string().regex(/^[\w.-]{1,60}$/);

export const SendEntry = z.strictObject({
  entry,
  requestId: z.uuid("Muat ulang halaman ini, lalu kirim lagi."),
  revision: z.string().regex(/^[0-9]{1,9}$/),
  /** Papers that the applicant brings later. */
  bring: z.union([bring.transform((key) => [key]), z.array(bring).max(20)]).optional(),
  statement: z.enum(STATEMENT_WAYS, { error: "Pilih bagaimana pemohon menyatakannya." }),
});
export type SendEntry = z.output<typeof SendEntry>;

export const EndEntry = z.strictObject({ entry });
export type EndEntry = z.output<typeof EndEntry>;
