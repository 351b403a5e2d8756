import { z } from "zod";
import { isRepeated, NOT_REPEATED, Password } from "./invites.schema";

export const ChangedPassword = z
  .strictObject({
    currentPassword: z.string("Tulis kata sandi yang sekarang.").min(1, "Tulis kata sandi yang sekarang.").max(200),
    password: Password,
    passwordAgain: z.string("Ketik ulang kata sandi."),
  })
  .refine(isRepeated, NOT_REPEATED);
export type ChangedPassword = z.infer<typeof ChangedPassword>;

export const OneSession = z.strictObject({ sessionId: z.uuid() });
export type OneSession = z.infer<typeof OneSession>;

export const OtherSessions = z.strictObject({});
