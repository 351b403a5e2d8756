import { formatNpwp, formatPhone, parseNib, parseNik, parseNoKk, parseNpwp, parsePhone } from "../identifiers";
import type { IdentifierKind } from "./question";

/** How the field of such a number looks; `longest` leaves room for what people type and paste around it: a number that is cut is another one. */
export type IdentifierField = {
  longest: number;
  size?: "short" | "medium";
  type?: "tel" | "email";
  inputMode: "numeric" | "tel" | "email" | "text";
  autoComplete: string;
  autoCapitalize?: "none";
  spellCheck?: false;
};

const NUMBER = { size: "medium", inputMode: "numeric", autoComplete: "off" } as const;

export const IDENTIFIER_FIELDS: Record<IdentifierKind, IdentifierField> = {
  nik: { ...NUMBER, longest: 60 },
  kk: { ...NUMBER, longest: 60 },
  npwp: { ...NUMBER, longest: 60 },
  nib: { ...NUMBER, longest: 60 },
  kbli: { size: "medium", inputMode: "text", autoComplete: "off", longest: 100 },
  phone: { size: "medium", type: "tel", inputMode: "tel", autoComplete: "tel", longest: 200 },
  email: {
    type: "email",
    inputMode: "email",
    autoComplete: "email",
    autoCapitalize: "none",
    spellCheck: false,
    longest: 254,
  },
};

export type Parser<Code extends string> = {
  parse: (typed: string) => { ok: true; value: string } | { ok: false; code: Code };
  sentences: Record<Code, string>;
};

export const NO_KK_IS_NIK =
  "Ini NIK, bukan nomor Kartu Keluarga. Nomor KK ada di bagian paling atas Kartu Keluarga; boleh juga dikosongkan.";

/** What is said of a number that is none. */
export const PARSED_KINDS = {
  nik: parser(parseNik, {
    nik_is_kk: "Ini nomor Kartu Keluarga. NIK ada di KTP, atau di Kartu Keluarga pada baris nama Anda.",
    nik_not_16_digits: "NIK harus 16 angka. Hitung lagi angka di KTP Anda.",
    nik_day: "NIK ini tidak mungkin: angka ke-7 dan ke-8 bukan tanggal. Periksa lagi KTP Anda.",
    nik_month: "NIK ini tidak mungkin: angka ke-9 dan ke-10 bukan bulan. Periksa lagi KTP Anda.",
    nik_serial: "NIK ini tidak mungkin: empat angka terakhir tidak boleh 0000. Periksa lagi KTP Anda.",
  }),
  kk: parser(parseNoKk, {
    no_kk_is_nik: NO_KK_IS_NIK,
    no_kk_not_16_digits: "Nomor KK harus 16 angka. Hitung lagi angka di Kartu Keluarga, atau kosongkan.",
    no_kk_date:
      "Nomor KK ini tidak mungkin: angka ke-7 sampai ke-10 bukan tanggal dan bulan. Periksa lagi Kartu Keluarga.",
  }),
  npwp: parser(parseNpwp, {
    npwp_not_15_or_16_digits: "NPWP harus 15 atau 16 angka.",
    npwp_16_unknown: "NPWP 16 angka harus sama dengan NIK, atau diawali angka 0. Periksa lagi.",
  }),
  nib: parser(parseNib, { nib_not_13_digits: "NIB harus 13 angka. Kosongkan bila belum punya." }),
  phone: parser(parsePhone, {
    phone_characters: "Tulis nomor HP dengan angka saja, misalnya 0812 3456 7890.",
    phone_not_mobile: "Tulis nomor HP yang diawali 08, misalnya 0812 3456 7890.",
    phone_length: "Panjang nomor HP tidak pas. Periksa lagi angkanya.",
  }),
};

export const EMAIL_SENTENCES = {
  tooLong: "Alamat e-mail terlalu panjang.",
  wrong: "Alamat e-mail belum benar. Contoh: nama@gmail.com.",
};

/** As people here write it: in the form when it is shown again. */
export function formatIdentifier(kind: IdentifierKind, value: string): string {
  if (kind === "phone") return formatPhone(value);
  return kind === "npwp" ? formatNpwp(value) : value;
}

function parser<Code extends string>(parse: Parser<Code>["parse"], sentences: Record<Code, string>): Parser<Code> {
  return { parse, sentences };
}
