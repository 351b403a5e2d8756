import { z } from "zod";
import { findKecamatan } from "@/lib/domain/regions";

/** Services whose programmes are public. */
export const PUBLIC_SERVICES = ["pelatihan", "promosi"] as const;
export type PublicService = (typeof PUBLIC_SERVICES)[number];

const maybe = <T extends z.ZodType>(schema: T) =>
  z
    .preprocess((value) => [value].flat()[0] || undefined, schema.optional())
    .optional()
    .catch(undefined);
/** First day and id of the last one shown. */
const cursor = z.string().refine((text) => {
  const day = z.iso.date().safeParse(text.slice(0, 10));
  return day.success && day.data > "1" && text[10] === "." && z.uuid().safeParse(text.slice(11)).success;
});

/** What a visitor may ask of the list; unknown values are passed over. */
export const PublicFilter = z.object({
  jenis: maybe(z.enum(PUBLIC_SERVICES)),
  kecamatan: maybe(z.string().refine((code) => findKecamatan(code) !== null)),
  bulan: maybe(z.string().regex(/^20\d{2}-(0[1-9]|1[0-2])$/)),
  hari: maybe(z.iso.date().startsWith("20")),
  /** Only where entries are open today. */
  terbuka: maybe(z.enum(["ya"])),
  sesudah: maybe(cursor),
  lampau: maybe(cursor),
});
export type PublicFilter = z.output<typeof PublicFilter>;

export const PublicProgrammeId = z.uuid();
