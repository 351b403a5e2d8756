import { z } from "zod";
import { ReferenceField } from "@/lib/domain/reference-number/reference-field";

export const RecallApplication = z.strictObject({
  reference: ReferenceField,
  requestId: z.uuid({ error: "Muat ulang halaman ini, lalu coba lagi." }),
});
export type RecallApplication = z.output<typeof RecallApplication>;
