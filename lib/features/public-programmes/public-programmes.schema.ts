import { z } from "zod";
import { addressValue } from "@/lib/domain/address-values";
import { findKecamatan } from "@/lib/domain/regions";

/** Services whose programmes are public. */
export const PUBLIC_SERVICES = ["pelatihan", "promosi"] as const;
export type PublicService = (typeof PUBLIC_SERVICES)[number];

/** First day and id of the last one shown. */
const cursor = z.string().refine((text) => {
  const day = z.iso.date().safeParse(text.slice(0, 10));
  return day.success && day.data > "1" && text[10] === "." && z.uuid().safeParse(text.slice(11)).success;
});

/** What a visitor may ask of the list; unknown values are passed over. */
export const PublicFilter = z.object({
  jenis: addressValue(z.enum(PUBLIC_SERVICES)),
  kecamatan: addressValue(z.string().refine((code) => findKecamatan(code) !== null)),
  bulan: addressValue(z.string().regex(/^20\d{2}-(0[1-9]|1[0-2])$/)),
  hari: addressValue(z.iso.date().startsWith("20")),
  /** Only where entries are open today. */
  terbuka: addressValue(z.enum(["ya"])),
  sesudah: addressValue(cursor),
  lampau: addressValue(cursor),
});
export type PublicFilter = z.output<typeof PublicFilter>;

export const PublicProgrammeId = z.uuid();
