import { z } from "zod";
import { addressValue } from "@/lib/domain/address-values";
import { freeText } from "@/lib/domain/text";
import { UMKM_CLASSES } from "@/lib/domain/umkm-class";

/** What the address of the register may carry; anything else counts as not set. */
export const RegisterFilter = z.object({
  /** Part of the business's or the owner's name, or a NIB. */
  cari: addressValue(freeText({ most: 100 })),
  kecamatan: addressValue(z.string().regex(/^52\.01\.[0-9]{2}$/)),
  kelas: addressValue(z.enum(UMKM_CLASSES)),
  nib: addressValue(z.enum(["ada", "belum"])),
  /** keyset: the id of the last (or first) business shown */
  sesudah: addressValue(z.uuid()),
  sebelum: addressValue(z.uuid()),
});
export type RegisterFilter = z.output<typeof RegisterFilter>;

export const BusinessId = z.uuid();
