import { z } from "zod";
import { editVersionField, type WithOrWithoutForm } from "@/lib/domain/edit-version-field";
import { NOTICE_KINDS } from "@/lib/domain/notice-kinds";
import { isRepeated, NOT_REPEATED, Password } from "./invites.schema";

export const ChangedPassword = z
  .strictObject({
    currentPassword: z.string("Tulis kata sandi yang sekarang.").min(1, "Tulis kata sandi yang sekarang.").max(200),
    password: Password,
    passwordAgain: z.string("Ketik ulang kata sandi."),
  })
  .refine(isRepeated, NOT_REPEATED);
export type ChangedPassword = z.infer<typeof ChangedPassword>;

const kinds = z.preprocess(
  (value) => (value === undefined ? [] : [value].flat()),
  z.array(z.enum(NOTICE_KINDS, "Pilihan tidak dikenal.")).max(NOTICE_KINDS.length, "Pilihan tidak dikenal."),
);

/** The kinds of notices that come in the portal, and those that come by mail. */
export const NoticeWaysChosen = z.strictObject({ portal: kinds, mail: kinds, version: editVersionField });
export type NoticeWaysChosen = WithOrWithoutForm<z.infer<typeof NoticeWaysChosen>>;

export const OneSession = z.strictObject({ sessionId: z.uuid() });
export type OneSession = z.infer<typeof OneSession>;

export const OtherSessions = z.strictObject({});
