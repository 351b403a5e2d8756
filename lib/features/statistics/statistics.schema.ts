import { z } from "zod";
import { addressValue } from "@/lib/domain/address-values";

/** What the address may carry; a year without figures counts as not set. */
export const StatisticsFilter = z.object({
  tahun: addressValue(z.string().regex(/^20\d\d$/)),
});
