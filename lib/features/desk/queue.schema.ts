import { z } from "zod";
import { SLUG } from "@/lib/domain/services";
import { APPLICATION_STATUSES } from "@/lib/domain/workflow";

/** What the address of the queue may carry; anything else counts as not set. */
const firstOf = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (Array.isArray(value) ? value[0] : value) || undefined, schema.optional().catch(undefined));

// 14 digits of milliseconds: years that JavaScript and PostgreSQL write alike.
const CURSOR = /^[01]\.[0-9]{1,14}\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const QueueFilter = z.object({
  tampil: firstOf(z.enum(["semua", "saya", "bebas", "lewat"])),
  layanan: firstOf(z.string().regex(SLUG)),
  status: firstOf(z.enum(APPLICATION_STATUSES)),
  kecamatan: firstOf(z.string().regex(/^52\.01\.[0-9]{2}$/)),
  cari: firstOf(z.string().max(100)),
  /** keyset: "<0, or 1 when it waits for the applicant>.<due in ms>.<run id>" */
  sesudah: firstOf(z.string().regex(CURSOR)),
  sebelum: firstOf(z.string().regex(CURSOR)),
});
export type QueueFilter = z.output<typeof QueueFilter>;
