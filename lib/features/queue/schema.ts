import { z } from "zod";
import { SERVICE_SLUGS } from "@/lib/domain/services";
import { APPLICATION_STATUSES } from "@/lib/domain/workflow";

/** What the address of the queue may carry; anything else counts as not set. */
const one = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (Array.isArray(value) ? value[0] : value) || undefined, schema.optional().catch(undefined));

export const QueueFilter = z.object({
  tampil: one(z.enum(["semua", "saya", "bebas", "lewat"])),
  layanan: one(z.enum(SERVICE_SLUGS)),
  status: one(z.enum(APPLICATION_STATUSES)),
  kecamatan: one(z.string().regex(/^52\.01\.[0-9]{2}$/)),
  cari: one(z.string().max(100)),
  /** keyset: "<due in ms>.<run id>" */
  sesudah: one(z.string().regex(/^[0-9]{1,16}\.[0-9a-f-]{36}$/)),
  sebelum: one(z.string().regex(/^[0-9]{1,16}\.[0-9a-f-]{36}$/)),
});
export type QueueFilter = z.output<typeof QueueFilter>;
