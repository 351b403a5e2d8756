import { z } from "zod";
import { plainSigns } from "@/lib/domain/text";

export const SignIn = z.strictObject({
  email: z
    .string("Tulis alamat e-mail.")
    .transform((typed) => plainSigns(typed).toLowerCase())
    .pipe(z.string().min(1, "Tulis alamat e-mail.").max(254, "Alamat e-mail terlalu panjang.")),
  password: z.string("Tulis kata sandi.").min(1, "Tulis kata sandi.").max(200, "Kata sandi terlalu panjang."),
  lanjut: z.string().max(500).optional(),
  /** Issued with the form; one that is none of ours counts as none. */
  page: z.string().max(500).default(""),
});
export type SignIn = z.infer<typeof SignIn>;

export const SignOut = z.strictObject({});
