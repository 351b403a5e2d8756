import { z } from "zod";
import { editVersionField, type WithOrWithoutForm } from "@/lib/domain/edit-version-field";
import { ROLES } from "@/lib/domain/roles";
import { SLUG } from "@/lib/domain/services";
import { freeText } from "@/lib/domain/text";
import { CalendarDate } from "./users.schema";

const optionalDate = z.preprocess((value) => (value === "" ? undefined : value), CalendarDate.optional());

const decree = freeText({ most: 120, tooLong: "Nomor surat penugasan paling panjang 120 huruf." });

export const NewGrant = z
  .strictObject({
    staffId: z.uuid(),
    role: z.enum(ROLES, "Pilih peran."),
    kind: z.enum(["definitive", "plt", "plh", "an"], "Pilih jenis penugasan."),
    from: CalendarDate,
    to: optionalDate,
    decree: decree.default(""),
    standsFor: z.preprocess((value) => value || undefined, z.uuid("Pilih petugasnya.").optional()),
    services: z.preprocess(
      (value) => (value === undefined ? [] : [value].flat()),
      z.array(z.string().regex(SLUG, "Layanan tidak dikenal.")).max(50),
    ),
  })
  .refine(({ from, to }) => to === undefined || to >= from, {
    error: "Tanggal akhir tidak boleh sebelum tanggal mulai.",
    path: ["to"],
  })
  .refine(({ kind, to }) => kind === "definitive" || to !== undefined, {
    error: "Tugas Plt., Plh., dan a.n. harus punya tanggal akhir.",
    path: ["to"],
  })
  .refine(({ kind, standsFor }) => standsFor === undefined || kind === "plt" || kind === "plh", {
    error: "Hanya Plt. dan Plh. yang menggantikan orang lain.",
    path: ["standsFor"],
  })
  .refine(({ staffId, standsFor }) => standsFor !== staffId, {
    error: "Pilih orang lain: yang digantikan bukan petugas ini sendiri.",
    path: ["standsFor"],
  });
export type NewGrant = z.infer<typeof NewGrant>;

/** Without a last day the role ends at once. */
export const GrantEnd = z.strictObject({ grantId: z.uuid(), to: optionalDate, version: editVersionField });
export type GrantEnd = WithOrWithoutForm<z.infer<typeof GrantEnd>>;

/** The decree that the delegation rests on, written down later or put right. */
export const GrantDecree = z.strictObject({ grantId: z.uuid(), decree, version: editVersionField });
export type GrantDecree = WithOrWithoutForm<z.infer<typeof GrantDecree>>;
