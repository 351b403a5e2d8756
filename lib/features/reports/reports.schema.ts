import { z } from "zod";
import { addressValue } from "@/lib/domain/address-values";

/** What the address of a report may carry; anything else counts as not set. */
export const ReportFilter = z.object({
  tahun: addressValue(z.coerce.number().int().min(2018).max(2999)),
});
export type ReportFilter = z.output<typeof ReportFilter>;

export const SopReportFilter = z.object({
  sop: addressValue(z.string().max(60)),
  tahun: ReportFilter.shape.tahun,
  versi: addressValue(z.coerce.number().int().min(1).max(9999)),
  layanan: addressValue(z.string().max(60)),
  kecamatan: addressValue(z.string().max(13)),
});
export type SopReportFilter = z.output<typeof SopReportFilter>;
