import { z } from "zod";
import { calendarDay } from "@/lib/domain/calendar-day";

const blank = (value: unknown) => (typeof value === "string" && value.trim() !== "" ? value.trim() : undefined);
/** A filter that makes no sense filters nothing: addresses are typed and shared. */
const lenient = <T extends z.ZodType>(schema: T) => z.preprocess(blank, schema.optional().catch(undefined));

export const AuditFilter = z.object({
  pelaku: lenient(z.string().max(120)),
  tindakan: lenient(z.string().regex(/^[a-z_.]{1,60}$/)),
  nomor: lenient(z.string().max(40)),
  dari: lenient(calendarDay("Tanggal tidak dikenal.")),
  sampai: lenient(calendarDay("Tanggal tidak dikenal.")),
  /** keyset: "<time in ms>-<id>", within what JavaScript and PostgreSQL write alike and a bigint holds. */
  sebelum: lenient(z.string().regex(/^\d{1,14}-\d{1,18}$/)),
});
export type AuditFilter = z.infer<typeof AuditFilter>;
