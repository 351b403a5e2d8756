import { z } from "zod";
import { isDesk, TICKET_ACTS } from "@/lib/domain/queue-number";

const desk = z
  .string()
  .regex(/^[0-9]{1,2}$/, "Pilih nomor loket.")
  .transform(Number)
  .refine(isDesk, "Pilih nomor loket.");

/** `requestId`: issued with the form, so that a second press gives no second number. */
export const TakeNumber = z.strictObject({ requestId: z.uuid("Muat ulang halaman ini."), desk });
export type TakeNumber = z.output<typeof TakeNumber>;

/** The next in line comes to this desk; whoever was there is done. `after`: whom the page showed there, "" for nobody. */
export const CallNext = z.strictObject({ desk, after: z.string().regex(/^[0-9]{0,5}$/) });
export type CallNext = z.output<typeof CallNext>;

export const MarkNumber = z.strictObject({
  desk,
  number: z
    .string()
    .regex(/^[0-9]{1,5}$/)
    .transform(Number),
  act: z.enum(TICKET_ACTS),
});
export type MarkNumber = z.output<typeof MarkNumber>;
