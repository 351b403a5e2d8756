import type { Page, Question } from "./question";

const PERSON = {
  key: "identitas",
  title: "Identitas Anda",
  intro: "Siapkan KTP. Isi seperti yang tertulis di sana.",
} as const satisfies Page;
const CONTACT = { key: "kontak", title: "Kontak dan alamat" } as const satisfies Page;

/** Who asks. Every service asks this. */
export const IDENTITY = [
  {
    key: "nik",
    page: PERSON,
    kind: "nik",
    label: "NIK",
    hint: "16 angka di bagian paling atas KTP, misalnya 5201014107900001.",
    missing: "Tulis NIK Anda: 16 angka di KTP.",
    sealed: true,
  },
  {
    key: "name",
    page: PERSON,
    kind: "text",
    label: "Nama sesuai KTP",
    hint: "Tulis huruf demi huruf seperti di KTP, tanpa gelar bila di KTP tidak ada.",
    most: 200,
    missing: "Tulis nama Anda seperti di KTP.",
    letters: "Tulis nama dengan huruf, seperti di KTP.",
    autoComplete: "name",
    spellCheck: false,
  },
  {
    key: "birthDate",
    page: PERSON,
    kind: "date",
    label: "Tanggal lahir",
    hint: "Kami isikan dari NIK. Kalau kosong, isi sesuai KTP.",
    missing: "Tulis tanggal lahir Anda seperti di KTP.",
    wrong: "Tanggal lahir belum benar. Tulis misalnya 01-07-1990.",
    impossible: "Tanggal lahir ini tidak mungkin. Periksa tahunnya.",
    yearsBack: 120,
    readFromNik: true,
    sealed: true,
  },
  {
    key: "sex",
    page: PERSON,
    kind: "choice",
    label: "Jenis kelamin",
    hint: "Kami isikan dari NIK. Kalau kosong, isi sesuai KTP.",
    choices: [
      { value: "P", label: "Perempuan" },
      { value: "L", label: "Laki-laki" },
    ],
    shown: "radio",
    missing: "Pilih jenis kelamin seperti di KTP.",
    listedBefore: "birthDate",
    readFromNik: true,
  },
  /**
   * Where aid is given as goods: a household that got a stall by another of its members is found by it (double aid). Never
   * demanded [usulan].
   */
  {
    key: "noKk",
    page: PERSON,
    kind: "kk",
    label: "Nomor Kartu Keluarga",
    hint: "16 angka di bagian atas Kartu Keluarga (KK). Dengan ini dinas melihat bantuan yang sudah diterima keluarga Anda.",
    listLabel: "Nomor KK",
    optional: true,
    sealed: true,
    ofGoods: true,
  },
  {
    key: "confirmNik",
    page: PERSON,
    kind: "confirm",
    label: "NIK dan isian tidak cocok",
    box: { label: "Ya, di KTP saya memang tertulis begitu" },
    most: 80,
  },
  {
    key: "phone",
    page: CONTACT,
    kind: "phone",
    label: "Nomor HP atau WhatsApp",
    hint: "Petugas menghubungi nomor ini. Simpan baik-baik: nomor ini juga kunci untuk membuka permohonan Anda.",
    missing: "Tulis nomor HP atau WhatsApp Anda.",
  },
  {
    key: "email",
    page: CONTACT,
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
    page: CONTACT,
    kind: "place",
    home: true,
    label: "Desa atau kelurahan tempat tinggal",
    listLabel: "Desa/kelurahan",
    hint: "Urut menurut kecamatan.",
    missing: "Pilih desa atau kelurahan tempat tinggal Anda.",
  },
  {
    key: "address",
    page: CONTACT,
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
