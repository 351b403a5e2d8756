import { z } from "zod";

/** NIST SP 800-63B: length counts, composition rules do not. */
const SHORTEST = 15;
const LONGEST = 128;
const VARIED = 5;

export const Password = z
  .string("Tulis kata sandi.")
  .min(1, "Tulis kata sandi.")
  .refine(
    (text) => text === "" || [...text].length >= SHORTEST,
    `Kata sandi paling sedikit ${SHORTEST} huruf. Beberapa kata yang mudah Anda ingat sudah cukup.`,
  )
  .refine((text) => [...text].length <= LONGEST, `Kata sandi paling panjang ${LONGEST} huruf.`)
  .refine(
    (text) => [...text].length < SHORTEST || new Set(text).size >= VARIED,
    "Kata sandi ini terlalu mudah ditebak. Pakai beberapa kata yang berbeda.",
  );

/** Both boxes hold the same new password. */
export const isRepeated = ({ password, passwordAgain }: { password: string; passwordAgain: string }) =>
  password === passwordAgain;
export const NOT_REPEATED = { error: "Kedua kata sandi belum sama. Ketik ulang.", path: ["passwordAgain"] };

export const AcceptedInvite = z
  .strictObject({
    token: z.string().regex(/^[\w-]{43}$/),
    password: Password,
    passwordAgain: z.string("Ketik ulang kata sandi."),
  })
  .refine(isRepeated, NOT_REPEATED);
export type AcceptedInvite = z.infer<typeof AcceptedInvite>;
