import { z } from "zod";
import { parsePhone } from "@/lib/domain/identifiers";
import { plainSigns } from "@/lib/domain/text/plain-signs";

/** The phone (as +628…) or the e-mail (in small letters) that was written in an application: the forms in which both are stored. */
export const LostNumber = z.strictObject({
  contact: z
    .string()
    .max(254, "Terlalu panjang. Tulis nomor HP atau alamat e-mail saja.")
    .transform((typed, context) => {
      const address = z.email().safeParse(plainSigns(typed).replace(/^mailto:/i, ""));
      if (address.success) return address.data.toLowerCase();
      const phone = parsePhone(typed);
      if (phone.ok) return phone.value;
      context.addIssue({
        code: "custom",
        message: "Tulis nomor HP seperti 0812 3456 7890, atau alamat e-mail seperti nama@contoh.id.",
      });
      return z.NEVER;
    }),
});
export type LostNumber = z.output<typeof LostNumber>;
