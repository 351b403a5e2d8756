import { z } from "zod";
import { LONGEST_REFERENCE_TEXT, parseReference } from "./reference-number";

/** A reference as people type it, read by the one reader; for every form of citizens that carries one. */
export const ReferenceField = z
  .string()
  .max(LONGEST_REFERENCE_TEXT)
  .transform((typed, context) => {
    const parsed = parseReference(typed);
    if (parsed.ok) return parsed.value;
    context.addIssue({
      code: "custom",
      message: "Nomor permohonan terdiri dari 12 huruf dan angka, misalnya 26NK-7F3Q-9XMC. Periksa lagi.",
    });
    return z.NEVER;
  });
