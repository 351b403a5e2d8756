import { z } from "zod";
import { addressValue } from "@/lib/domain/address-values";
import { editVersionField, type WithOrWithoutForm } from "@/lib/domain/edit-version-field";
import { REASONED_DECISIONS } from "@/lib/domain/ready-reasons";
import { reasonText } from "@/lib/domain/text";

/** What the address of the page may carry; anything else counts as not set. */
export const ReasonFilter = z.object({
  /** The sentence to change, by its id. */
  ubah: addressValue(z.uuid()),
  kabar: addressValue(z.enum(["dihapus"])),
});
export type ReasonFilter = z.output<typeof ReasonFilter>;

const fields = {
  /** "": for every requirement. */
  requirement: z
    .string({ error: "Pilih persyaratannya." })
    .regex(/^\w{0,100}$/, "Pilih persyaratannya.")
    .default(""),
  decision: z.enum(REASONED_DECISIONS, { error: "Pilih untuk keputusan apa." }),
  sentence: reasonText("Tulis kalimat yang dibaca pemohon.", 300),
};

export const AddReason = z.strictObject(fields);
export type AddReason = z.output<typeof AddReason>;

export const EditReason = z.strictObject({ id: z.uuid(), ...fields, version: editVersionField });
export type EditReason = WithOrWithoutForm<z.output<typeof EditReason>>;

export const RemoveReason = z.strictObject({ id: z.uuid(), version: editVersionField });
export type RemoveReason = WithOrWithoutForm<z.output<typeof RemoveReason>>;
