import { z } from "zod";
import { UMKM_CLASSES } from "@/lib/domain/umkm-class";

/** What the address of the register may carry; anything else counts as not set. */
const firstOf = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (Array.isArray(value) ? value[0] : value) || undefined, schema.optional().catch(undefined));

export const RegisterFilter = z.object({
  /** Part of the business's or the owner's name, or a NIB. */
  cari: firstOf(z.string().trim().max(100)),
  kecamatan: firstOf(z.string().regex(/^52\.01\.[0-9]{2}$/)),
  kelas: firstOf(z.enum(UMKM_CLASSES)),
  nib: firstOf(z.enum(["ada", "belum"])),
  /** keyset: the id of the last (or first) business shown */
  sesudah: firstOf(z.uuid()),
  sebelum: firstOf(z.uuid()),
});
export type RegisterFilter = z.output<typeof RegisterFilter>;

export const BusinessId = z.uuid();
