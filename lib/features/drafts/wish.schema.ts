import { z } from "zod";
import { SERVICE_SLUGS } from "@/lib/domain/services";

/** The class or event a draft asks for; empty: whichever comes. */
export const ChooseWish = z.strictObject({
  slug: z.enum(SERVICE_SLUGS),
  kegiatan: z.union([z.literal(""), z.uuid("Kegiatan tidak dikenal.")]),
});
export type ChooseWish = z.output<typeof ChooseWish>;
