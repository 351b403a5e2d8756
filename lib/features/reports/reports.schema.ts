import { z } from "zod";
import { addressValue } from "@/lib/domain/address-values";
import { edgeCursor } from "@/lib/domain/keyset";
import { SOP_FIGURE_KEYS } from "@/lib/domain/sop-figures";

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

/** Which figure's cases are asked for. */
export const SopRunsFilter = SopReportFilter.extend({
  langkah: addressValue(z.coerce.number().int().min(0).max(999)),
  lingkup: addressValue(z.enum(["application", "programme"])),
  angka: addressValue(z.enum(SOP_FIGURE_KEYS)),
  sesudah: edgeCursor,
});
export type SopRunsFilter = z.output<typeof SopRunsFilter>;
