import { z } from "zod";
import { addressValue } from "@/lib/domain/address-values";
import { calendarDay } from "@/lib/domain/calendar-day";

/** A filter that makes no sense filters nothing: addresses are typed and shared. */
export const AuditFilter = z.object({
  pelaku: addressValue(z.string().max(120)),
  tindakan: addressValue(z.string().regex(/^[a-z_.]{1,60}$/)),
  nomor: addressValue(z.string().max(40)),
  dari: addressValue(calendarDay("Tanggal tidak dikenal.")),
  sampai: addressValue(calendarDay("Tanggal tidak dikenal.")),
  /** keyset: "<time in ms>-<id>", within what JavaScript and PostgreSQL write alike and a bigint holds. */
  sebelum: addressValue(z.string().regex(/^\d{1,14}-\d{1,18}$/)),
});
export type AuditFilter = z.infer<typeof AuditFilter>;
