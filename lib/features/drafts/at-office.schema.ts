import { z } from "zod";
import { SLUG } from "@/lib/domain/services";

/** One paper of the draft in hand: brought to the office, or sent as a file after all. */
export const BringPaper = z.strictObject({
  slug: z.string().regex(SLUG),
  requirement: z.string().regex(/^[\w.-]{1,60}$/),
  bring: z.enum(["ya", ""]),
});
export type BringPaper = z.output<typeof BringPaper>;
