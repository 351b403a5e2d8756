import { z } from "zod";
import { addressValue } from "@/lib/domain/address-values";
import { SLUG } from "@/lib/domain/services";
import { SOP_PAPERS, type SopPaperSize } from "@/lib/domain/sop-sheet/paper";

export const SopKeyParam = z.string().regex(SLUG);

/** What the address of a SOP may carry; anything else counts as not set. */
export const SopFilter = z.object({
  versi: addressValue(z.coerce.number().int().min(1).max(100_000)),
  kertas: addressValue(z.enum(Object.keys(SOP_PAPERS) as [SopPaperSize, ...SopPaperSize[]])),
});
export type SopFilter = z.output<typeof SopFilter>;

/** The two versions to compare; what is not set is chosen by the reader of the versions. */
export const SopPairFilter = z.object({
  dari: addressValue(z.coerce.number().int().min(1).max(100_000)),
  ke: addressValue(z.coerce.number().int().min(1).max(100_000)),
});
export type SopPairFilter = z.output<typeof SopPairFilter>;
