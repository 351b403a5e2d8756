import { z } from "zod";

const blank = (value: unknown) => (typeof value === "string" && value.trim() !== "" ? value.trim() : undefined);
/** A filter that makes no sense filters nothing: addresses are typed and shared. */
const lenient = <T extends z.ZodType>(schema: T) => z.preprocess(blank, schema.optional().catch(undefined));

export const AuditFilter = z.object({
  pelaku: lenient(z.string().max(120)),
  tindakan: lenient(z.string().regex(/^[a-z_.]{1,60}$/)),
  nomor: lenient(z.string().max(40)),
  dari: lenient(z.iso.date()),
  sampai: lenient(z.iso.date()),
  sebelum: lenient(z.string().regex(/^\d{1,15}-\d{1,19}$/)),
});
export type AuditFilter = z.infer<typeof AuditFilter>;
