import { z } from "zod";
import { parseNik, parsePhone, readNik, warnNik } from "@/lib/domain/identifiers";
import { findVillage } from "@/lib/domain/regions";
import { type Moment, optional, parsed, text, UNREADABLE } from "./fields.schema";

export const IDENTITY_FIELDS = [
  "nik",
  "name",
  "birthDate",
  "sex",
  "confirmNik",
  "phone",
  "email",
  "villageCode",
  "address",
] as const;

/** Strict: a field that is not asked is refused, not dropped. */
export function identitySchema({ today, emailRequired }: Moment & { emailRequired: boolean }) {
  return z
    .strictObject({
      nik,
      name: text({
        least: 2,
        most: 120,
        missing: "Tulis nama Anda seperti di KTP.",
      }).refine((name) => /\p{L}/u.test(name) && !/[0-9<>{}[\]@#$%^*=|\\]/.test(name), {
        error: "Tulis nama dengan huruf, seperti di KTP.",
      }),
      birthDate: birthDate(today),
      sex: z.enum(["L", "P"], { error: "Pilih jenis kelamin seperti di KTP." }),
      confirmNik: optional(z.string({ error: UNREADABLE }).max(80, UNREADABLE)),
      phone,
      email: emailRequired ? email : optional(email),
      villageCode: village("Pilih desa atau kelurahan tempat tinggal Anda."),
      address: text({ least: 3, most: 300, lines: true, missing: "Tulis alamat Anda: dusun, jalan, nomor, RT/RW." }),
    })
    .transform(({ confirmNik, ...identity }, context) => {
      const warning = warnIdentity(identity);
      if (warning && confirmNik !== warning.confirms) {
        const params = { confirms: warning.confirms };
        context.addIssue({ code: "custom", path: ["confirmNik"], message: warning.sentence, params });
        return z.NEVER;
      }
      return identity.email === undefined ? { ...identity, email: undefined } : identity;
    });
}

/**
 * NIK against what was stated. The warning asks once: its `confirms` goes with exactly
 * these three answers, so another NIK asks again.
 */
export function warnIdentity(identity: { nik: string; birthDate: string; sex: "L" | "P" }) {
  const warnings = warnNik(identity.nik, {
    birthDate: identity.birthDate,
    sex: identity.sex === "P" ? "female" : "male",
  });
  if (warnings.length === 0) return null;
  const parts = [
    warnings.includes("nik_sex_differs") && "jenis kelamin",
    (warnings.includes("nik_birth_date_differs") || warnings.includes("nik_date_not_in_calendar")) && "tanggal lahir",
  ].filter(Boolean);
  return {
    confirms: `${identity.nik}/${identity.birthDate}/${identity.sex}`,
    sentence: `NIK menunjukkan ${parts.join(" dan ")} yang lain. Cocokkan sekali lagi dengan KTP; bila memang begitu di KTP, beri centang di sini.`,
  };
}

/** Birth date and sex as the NIK tells them, to be offered for confirmation; null while the NIK is not a NIK. */
export function deriveFromNik(typed: string, today: string): { birthDate: string; sex: "L" | "P" } | null {
  const answer = parseNik(typed);
  if (!answer.ok) return null;
  const facts = readNik(answer.value, today);
  return { birthDate: facts.birthDate ?? "", sex: facts.sex === "female" ? "P" : "L" };
}

/** A village of the regency; the home address of an applicant lies in it. */
export function village(missing: string) {
  return z.string({ error: missing }).refine((code) => findVillage(code) !== null, { error: missing });
}

const nik = parsed(parseNik, "Tulis NIK Anda: 16 angka di KTP.", {
  nik_not_16_digits: "NIK harus 16 angka. Hitung lagi angka di KTP Anda.",
  nik_day: "NIK ini tidak mungkin: angka ke-7 dan ke-8 bukan tanggal. Periksa lagi KTP Anda.",
  nik_month: "NIK ini tidak mungkin: angka ke-9 dan ke-10 bukan bulan. Periksa lagi KTP Anda.",
  nik_serial: "NIK ini tidak mungkin: empat angka terakhir tidak boleh 0000. Periksa lagi KTP Anda.",
});

const phone = parsed(parsePhone, "Tulis nomor HP atau WhatsApp Anda.", {
  phone_characters: "Tulis nomor HP dengan angka saja, misalnya 0812 3456 7890.",
  phone_not_mobile: "Tulis nomor HP yang diawali 08, misalnya 0812 3456 7890.",
  phone_length: "Panjang nomor HP tidak pas. Periksa lagi angkanya.",
});

const EMAIL_MISSING = "Tulis alamat e-mail Anda. E-mail ini dipakai untuk akun OSS.";
const email = z
  .string({ error: EMAIL_MISSING })
  .trim()
  .min(1, EMAIL_MISSING)
  .max(254, "Alamat e-mail terlalu panjang.")
  .pipe(z.email({ error: "Alamat e-mail belum benar. Contoh: nama@gmail.com." }))
  .transform((address) => address.toLowerCase());

/** Three boxes (day, month, year), or one text: "1990-07-01", "01-07-1990", "1/7/1990". */
function birthDate(today: string) {
  const missing = "Tulis tanggal lahir Anda seperti di KTP.";
  return z.preprocess(joinBoxes, z.string({ error: missing })).transform((typed, context): string => {
    const problem = (message: string) => {
      context.addIssue({ code: "custom", message });
      return z.NEVER;
    };
    const bare = typed.trim();
    if (bare === "") return problem(missing);
    const date = readDate(bare);
    if (date === null) return problem("Tanggal lahir belum benar. Tulis misalnya 01-07-1990.");
    if (date > today || date < `${Number(today.slice(0, 4)) - 120}`)
      return problem("Tanggal lahir ini tidak mungkin. Periksa tahunnya.");
    return date;
  });
}

function joinBoxes(typed: unknown): unknown {
  if (!Array.isArray(typed)) return typed;
  const boxes = typed.map((box) => String(box).trim());
  return boxes.every((box) => box === "") ? "" : boxes.join("-");
}

function readDate(typed: string): string | null {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(typed);
  const local = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(typed);
  const date = iso ? typed : local ? `${local[3]}-${local[2]?.padStart(2, "0")}-${local[1]?.padStart(2, "0")}` : null;
  if (date === null) return null;
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date) ? date : null;
}
