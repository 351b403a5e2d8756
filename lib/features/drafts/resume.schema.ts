import { z } from "zod";
import { SLUG } from "@/lib/domain/services";
import { parseShortCode } from "@/lib/domain/short-code";
import { secondFactOf } from "./second-fact.schema";

const SLIPS = {
  code_length: "Kode isian terdiri dari 8 huruf dan angka, misalnya K7QX-9M2F. Periksa lagi.",
  code_characters: "Kode isian tidak memakai 0, O, 1, I, atau L. Cocokkan lagi dengan yang Anda tulis.",
  code_check: "Ada huruf atau angka kode yang keliru atau tertukar. Cocokkan lagi dengan yang Anda tulis.",
};

/** The short code, and what only its owner wrote into the draft. A slip of the pen is told; a wrong pair is the command's. */
export const ResumeByCode = z.strictObject({
  kode: z
    .string()
    .max(100)
    .transform((typed, context) => {
      const read = parseShortCode(typed);
      if (read.ok) return read.value;
      context.addIssue({ code: "custom", message: SLIPS[read.code] });
      return z.NEVER;
    }),
  bukti: z
    .string()
    .max(200)
    .transform((typed, context) => {
      const fact = secondFactOf(typed);
      if (fact !== "") return fact;
      const message = "Tulis nomor HP atau tanggal lahir Anda, misalnya 0812 3456 7890 atau 1-7-1990.";
      context.addIssue({ code: "custom", message });
      return z.NEVER;
    }),
});
export type ResumeByCode = z.output<typeof ResumeByCode>;

export const MailLink = z.strictObject({ slug: z.string().regex(SLUG) });
export type MailLink = z.output<typeof MailLink>;
