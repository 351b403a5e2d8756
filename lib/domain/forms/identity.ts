import type { Question } from "./question";

/** Who asks. Every service asks this. */
export const IDENTITY = [
  {
    key: "nik",
    kind: "nik",
    label: "NIK",
    hint: "16 angka di KTP.",
    missing: "Tulis NIK Anda: 16 angka di KTP.",
    sealed: true,
  },
  {
    key: "name",
    kind: "text",
    label: "Nama sesuai KTP",
    most: 200,
    missing: "Tulis nama Anda seperti di KTP.",
    letters: "Tulis nama dengan huruf, seperti di KTP.",
    autoComplete: "name",
    spellCheck: false,
  },
  {
    key: "birthDate",
    kind: "date",
    label: "Tanggal lahir",
    hint: "Terisi sendiri dari NIK. Cocokkan dengan KTP.",
    missing: "Tulis tanggal lahir Anda seperti di KTP.",
    wrong: "Tanggal lahir belum benar. Tulis misalnya 01-07-1990.",
    impossible: "Tanggal lahir ini tidak mungkin. Periksa tahunnya.",
    yearsBack: 120,
    readFromNik: true,
  },
  {
    key: "sex",
    kind: "choice",
    label: "Jenis kelamin",
    hint: "Terisi sendiri dari NIK. Cocokkan dengan KTP.",
    choices: [
      { value: "P", label: "Perempuan" },
      { value: "L", label: "Laki-laki" },
    ],
    shown: "radio",
    missing: "Pilih jenis kelamin seperti di KTP.",
    listedBefore: "birthDate",
    readFromNik: true,
  },
  {
    key: "confirmNik",
    kind: "confirm",
    label: "NIK dan isian tidak cocok",
    box: { label: "Ya, di KTP saya memang tertulis begitu" },
    most: 80,
  },
  {
    key: "phone",
    kind: "phone",
    label: "Nomor HP atau WhatsApp",
    hint: "Petugas menghubungi nomor ini, dan nomor ini membuka permohonan Anda nanti.",
    missing: "Tulis nomor HP atau WhatsApp Anda.",
  },
  {
    key: "email",
    kind: "email",
    label: "E-mail",
    hint: "Kabar permohonan kami kirim ke sini.",
    optional: true,
    onDemand: {
      missing: "Tulis alamat e-mail Anda. E-mail ini dipakai untuk akun OSS.",
      hint: "Dipakai untuk akun OSS. Kabar permohonan juga kami kirim ke sini.",
    },
    fact: "email",
  },
  {
    key: "villageCode",
    kind: "place",
    label: "Desa atau kelurahan tempat tinggal",
    listLabel: "Desa/kelurahan",
    hint: "Urut menurut kecamatan.",
    missing: "Pilih desa atau kelurahan tempat tinggal Anda.",
  },
  {
    key: "address",
    kind: "long_text",
    label: "Alamat rumah",
    hint: "Dusun, jalan, nomor, RT/RW.",
    rows: 3,
    least: 3,
    most: 300,
    missing: "Tulis alamat Anda: dusun, jalan, nomor, RT/RW.",
  },
] as const satisfies readonly Question[];

export type IdentityQuestion = (typeof IDENTITY)[number];
