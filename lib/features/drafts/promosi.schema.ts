import { z } from "zod";
import { optionalText, text } from "./fields.schema";

export const PROMOSI_FIELDS = [
  "promotedProduct",
  "capacity",
  "certificates",
  "otherCertificates",
  "previousEvents",
] as const;

const CERTIFICATES = ["pirt", "halal"] as const;

export const PromosiQuestions = z.strictObject({
  promotedProduct: text({ least: 3, most: 300, lines: true, missing: "Tulis produk yang ingin Anda tampilkan." }),
  capacity: text({ least: 2, most: 200, missing: "Tulis kemampuan produksi, misalnya 200 bungkus sebulan." }),
  /** One box ticked comes as text, several as a list, none not at all. */
  certificates: z.preprocess(
    (typed) => (typed === undefined ? [] : [typed].flat()),
    z
      .array(z.enum(CERTIFICATES, { error: "Pilih dari daftar sertifikat." }))
      .max(CERTIFICATES.length, "Pilih dari daftar sertifikat.")
      .transform((chosen) => [...new Set(chosen)]),
  ),
  otherCertificates: optionalText({ most: 300, lines: true }),
  previousEvents: optionalText({ most: 1_000, lines: true }),
});
