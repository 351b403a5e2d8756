import { z } from "zod";
import { addressValue } from "@/lib/domain/address-values";
import { freeText } from "@/lib/domain/text";
import { UMKM_CLASSES } from "@/lib/domain/umkm-class";

/** What the address of the register may carry; anything else counts as not set. */
export const RegisterFilter = z.object({
  /** Of the business or its owner: words of the names, village, phone, NIB, or the number of one of its cases. */
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
