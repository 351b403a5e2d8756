import { z } from "zod";
import { addressValue } from "@/lib/domain/address-values";

/** What the address of a report may carry; anything else counts as not set. */
export const ReportFilter = z.object({
  tahun: addressValue(z.coerce.number().int().min(2018).max(2999)),
});
export type ReportFilter = z.output<typeof ReportFilter>;
