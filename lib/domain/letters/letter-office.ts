import { z } from "zod";
import { OFFICE } from "@/lib/domain/office";
import { freeText, mandatoryText } from "@/lib/domain/text";
import type { Letterhead, PageSetup } from "./model";
import { PAPER_SIZES } from "./model";
import { DEFAULT_NUMBER_FORMAT, NumberFormat } from "./number";

const line = (missing: string) => mandatoryText({ missing, most: 120 });
const margin = z.coerce
  .number({ error: "Tulis tepi dalam milimeter." })
  .min(10, "Paling sedikit 10 mm.")
  .max(60, "Paling banyak 60 mm.");

/** How the office's letters look and are counted; every version is kept, and a numbered letter keeps the one it went out with. */
export const LetterOffice = z.strictObject({
  letterhead: z.strictObject({
    government: line("Tulis nama pemerintah daerah."),
    office: line("Tulis nama dinas."),
    address: line("Tulis alamat."),
    contact: freeText({ most: 200 }),
    /** A picture of the regency's own arms, drawn anew: never the bytes that were sent. */
    arms: z.strictObject({ type: z.enum(["image/png", "image/jpeg"]), data: z.base64().max(700_000) }).nullable(),
  }),
  page: z.strictObject({
    size: z.enum(PAPER_SIZES),
    margins: z.strictObject({ top: margin, bottom: margin, left: margin, right: margin }),
  }),
  /** Where letters are signed: "Gerung". */
  place: line("Tulis tempat surat."),
  number: NumberFormat,
});
export type LetterOffice = z.output<typeof LetterOffice> & { letterhead: Letterhead; page: PageSetup };

/** How it starts; nothing of it is confirmed by the office yet (Permendagri 1/2023 and practice). */
export const DEFAULT_LETTER_OFFICE: LetterOffice = {
  letterhead: {
    government: `Pemerintah ${OFFICE.region}`.toUpperCase(),
    office: OFFICE.name.toUpperCase(),
    address: OFFICE.address,
    contact: `Telepon ${OFFICE.phone}`,
    arms: null,
  },
  page: { size: "f4", margins: { top: 25, bottom: 30, left: 30, right: 25 } },
  place: "Gerung",
  number: DEFAULT_NUMBER_FORMAT,
};
