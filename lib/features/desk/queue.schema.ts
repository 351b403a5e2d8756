import { z } from "zod";
import { addressValue } from "@/lib/domain/address-values";
import { SLUG } from "@/lib/domain/services";
import { freeText } from "@/lib/domain/text";
import { APPLICATION_STATUSES } from "@/lib/domain/workflow";

/** What the address of the queue may carry; anything else counts as not set. */
// 14 digits of milliseconds: years that JavaScript and PostgreSQL write alike.
const CURSOR = /^[012]\.[0-9]{1,14}\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const QueueFilter = z.object({
  tampil: addressValue(z.enum(["semua", "saya", "bebas", "lewat", "tanda"])),
  layanan: addressValue(z.string().regex(SLUG)),
  status: addressValue(z.enum(APPLICATION_STATUSES)),
  kecamatan: addressValue(z.string().regex(/^52\.01\.[0-9]{2}$/)),
  cari: addressValue(freeText({ most: 100 })),
  /** keyset: "<place>.<due in ms>.<run id>", places as in lib/domain/workflow/queue-place.ts */
  sesudah: addressValue(z.string().regex(CURSOR)),
  sebelum: addressValue(z.string().regex(CURSOR)),
});
export type QueueFilter = z.output<typeof QueueFilter>;
