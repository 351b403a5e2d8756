import { z } from "zod";

/** What the address of a report may carry; anything else counts as not set. */
export const ReportFilter = z.object({
  tahun: z.preprocess(
    (value) => (Array.isArray(value) ? value[0] : value),
    z.coerce.number().int().min(2018).max(2999).optional().catch(undefined),
  ),
});
export type ReportFilter = z.output<typeof ReportFilter>;
