import { z } from "zod";
import { calendarDay } from "@/lib/domain/calendar-day";
import { editVersionField, type WithOrWithoutForm } from "@/lib/domain/edit-version-field";
import { parseNip } from "@/lib/domain/identifiers/nip";
import { ROLES } from "@/lib/domain/roles";
import { freeText, mandatoryText, plainSigns } from "@/lib/domain/text";

/** A group of boxes posts nothing, one text or several. */
const several = (value: unknown) => (value === undefined ? [] : [value].flat());
const blank = (value: unknown) => (value === "" ? undefined : value);

export const Email = z
  .string("Tulis alamat e-mail.")
  .transform((typed) => plainSigns(typed).toLowerCase())
  .pipe(z.string().max(254, "Alamat e-mail terlalu panjang."))
  .pipe(z.email("Alamat e-mail belum lengkap. Contoh: nama@lombokbaratkab.go.id"));

const name = mandatoryText({
  missing: "Tulis nama lengkap.",
  most: 200,
  tooLong: "Nama paling panjang 200 huruf.",
});

const nip = z.preprocess(
  (value) => blank(typeof value === "string" ? plainSigns(value) : value),
  z
    .string()
    .transform((typed, context) => {
      const parsed = parseNip(typed);
      if (parsed.ok) return parsed.value;
      context.addIssue({ code: "custom", message: "NIP terdiri dari 18 angka." });
      return z.NEVER;
    })
    .optional(),
);

const text = (words: string) =>
  z.preprocess(blank, freeText({ most: 120, tooLong: `${words} paling panjang 120 huruf.` }).optional());

export const CalendarDate = calendarDay("Tulis tanggal seperti 5/12/2026.");

export const StaffFacts = z.strictObject({ name, email: Email, nip, rank: text("Pangkat"), post: text("Jabatan") });

export const NewStaff = StaffFacts.extend({
  roles: z.preprocess(several, z.array(z.enum(ROLES, "Peran itu tidak ada.")).min(1, "Pilih sedikitnya satu peran.")),
});
export type NewStaff = z.infer<typeof NewStaff>;

/** A table of people; "periksa": what it would do is told, and nothing done. */
export const PastePeople = z.strictObject({
  people: z.string().max(20_000, "Tabel ini terlalu panjang. Bagi tabelnya."),
  press: z.enum(["periksa", "simpan"]),
});
export type PastePeople = z.infer<typeof PastePeople>;

export const ChangedStaff = StaffFacts.extend({ staffId: z.uuid(), version: editVersionField });
export type ChangedStaff = WithOrWithoutForm<z.infer<typeof ChangedStaff>>;

export const OneStaff = z.strictObject({ staffId: z.uuid() });
export type OneStaff = z.infer<typeof OneStaff>;

export const StaffActivity = OneStaff.extend({ active: z.enum(["ya", "tidak"]) });
export type StaffActivity = z.infer<typeof StaffActivity>;
