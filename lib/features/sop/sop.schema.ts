import { z } from "zod";
import { SLUG } from "@/lib/domain/services";

export const SopKeyParam = z.string().regex(SLUG);

/** What the address of a SOP may carry; anything else counts as not set. */
export const SopFilter = z.object({
  versi: z.preprocess(
    (value) => (Array.isArray(value) ? value[0] : value),
    z.coerce.number().int().min(1).max(100_000).optional().catch(undefined),
  ),
});
export type SopFilter = z.output<typeof SopFilter>;
