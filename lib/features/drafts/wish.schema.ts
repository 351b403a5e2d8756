import { z } from "zod";
import { SLUG } from "@/lib/domain/services";

/** The class or event a draft asks for; empty: whichever comes. */
export const ChooseWish = z.strictObject({
  slug: z.string().regex(SLUG),
  kegiatan: z.union([z.literal(""), z.uuid("Kegiatan tidak dikenal.")]),
});
export type ChooseWish = z.output<typeof ChooseWish>;
