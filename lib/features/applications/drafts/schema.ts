import { z } from "zod";
import { SERVICE_SLUGS } from "@/lib/domain/services";
import { LONGEST_FIELD } from "../fields/schema";
import { ANSWER_SECTIONS, fieldsOf } from "../schema";

/** Names of the form's pages, as they stand in the address. */
export const PARTS = ["identitas", "usaha", "layanan", "berkas", "periksa"] as const;
export type Part = (typeof PARTS)[number];

export const SECTION_OF_PART = { identitas: "identity", usaha: "business", layanan: "service" } as const;
export const PART_OF_SECTION = { identity: "identitas", business: "usaha", service: "layanan" } as const;

/** Every field that any section of any service asks; which of them a section takes is decided when it is saved. */
const FIELDS = [
  ...new Set(SERVICE_SLUGS.flatMap((slug) => ANSWER_SECTIONS.flatMap((section) => fieldsOf(section, slug)))),
];
const typedField = z.string().max(LONGEST_FIELD, `Terlalu panjang. Paling banyak ${LONGEST_FIELD} huruf.`);
const typedFields = Object.fromEntries(
  FIELDS.map((name) => [
    name,
    z.union([typedField, z.array(typedField).max(10)], { error: "Isian ini terlalu panjang." }).optional(),
  ]),
);

const slug = z.enum(SERVICE_SLUGS);

/** What a section's form posts besides its fields. Numbers are text, as forms send them. */
export const SaveSection = z.strictObject({
  ...typedFields,
  slug,
  section: z.enum(ANSWER_SECTIONS),
  /** Revision of the section this form was made from, and the tab it stands in. */
  revision: z.string().regex(/^[0-9]{1,9}$/),
  tab: z.string().regex(/^[0-9a-f-]{36}$/),
  /** "periksa": came from the check page and goes back there. */
  after: z.enum(["periksa", ""]).optional(),
});
export type SaveSection = z.output<typeof SaveSection>;

export const FinishDocuments = z.strictObject({ slug });
export type FinishDocuments = z.output<typeof FinishDocuments>;

export const SendDraft = z.strictObject({
  slug,
  requestId: z.uuid("Muat ulang halaman ini, lalu kirim lagi."),
  truth: z.literal("ya", { error: "Beri centang bahwa isian dan berkas Anda benar." }),
});
export type SendDraft = z.output<typeof SendDraft>;

export const ResumeDraft = z.strictObject({ slug, draf: z.string().regex(/^[A-Za-z0-9_-]{20,64}$/) });
export const StartAnew = z.strictObject({ slug });

/** What was saved, or what stands in the way. */
export type SavedSection = { resumeCode: string; complete: boolean; revision: number; savedAt: Date };
