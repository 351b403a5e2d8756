import { z } from "zod";
import { mandatoryText } from "@/lib/domain/text";

/** `query`: the address of the view that is looked at; what of it is no choice of the list is left out. */
export const SaveView = z.strictObject({
  name: mandatoryText({ missing: "Tulis nama pandangan ini.", most: 60, needs: "letter or digit" }),
  query: z.string().max(1000, "Muat ulang halaman ini, lalu coba lagi."),
  whose: z.enum(["saya", "kantor"], { error: "Pilih untuk siapa pandangan ini." }).optional(),
});
export type SaveView = z.output<typeof SaveView>;

export const RemoveView = z.strictObject({ viewId: z.uuid("Pandangan tidak dikenal.") });
export type RemoveView = z.output<typeof RemoveView>;
