import type { Group, Page, Question } from "./question";

const BUSINESS_ITSELF = { title: "Usaha" } as const satisfies Group;
const PLACE = { title: "Tempat usaha" } as const satisfies Group;
const SIZE = {
  title: "Besarnya usaha",
  hint: "Perkiraan saja sudah cukup. Dari sini kami hitung kelas usaha Anda.",
} as const satisfies Group;
const NUMBERS = { title: "Nomor usaha" } as const satisfies Group;

const BUSINESS_PAGE = { key: "usaha", title: "Usaha Anda" } as const satisfies Page;
const PLACE_PAGE = { key: "tempat", title: "Tempat usaha" } as const satisfies Page;
const SIZE_PAGE = {
  key: "ukuran",
  title: "Besarnya usaha",
  intro: "Perkiraan saja sudah cukup. Dari sini kami hitung kelas usaha Anda.",
} as const satisfies Page;
const NUMBERS_PAGE = {
  key: "nomor",
  title: "Nomor usaha",
  intro: "Isi yang sudah Anda punya.",
} as const satisfies Page;

/** For which business. Every service asks this; the form shows it group by group, lists in this order. */
export const BUSINESS = [
  {
    key: "businessName",
    page: BUSINESS_PAGE,
    kind: "text",
    group: BUSINESS_ITSELF,
    label: "Nama usaha",
    hint: "Belum ada nama? Tulis nama Anda dan jenis usahanya, misalnya “Keripik Bu Sari”.",
    most: 200,
    missing: "Tulis nama usaha Anda. Bila belum ada nama, tulis nama Anda dan jenis usahanya.",
    autoComplete: "organization",
  },
  {
    key: "product",
    page: BUSINESS_PAGE,
    kind: "long_text",
    group: BUSINESS_ITSELF,
    label: "Yang dibuat atau dijual",
    rows: 2,
    least: 3,
    most: 300,
    missing: "Tulis apa yang Anda buat atau jual.",
  },
  {
    key: "sameAddress",
    page: PLACE_PAGE,
    kind: "tick",
    group: PLACE,
    label: "Di mana usahanya?",
    box: { label: "Sama dengan alamat rumah" },
    hidesGroup: true,
  },
  {
    key: "businessVillageCode",
    page: PLACE_PAGE,
    kind: "place",
    group: PLACE,
    label: "Desa atau kelurahan tempat usaha",
    listLabel: "Desa/kelurahan usaha",
    missing: "Pilih desa atau kelurahan tempat usaha.",
    unless: "sameAddress",
  },
  {
    key: "businessAddress",
    page: PLACE_PAGE,
    kind: "long_text",
    group: PLACE,
    label: "Alamat usaha",
    hint: "Dusun, jalan, nomor, RT/RW.",
    rows: 3,
    least: 3,
    most: 300,
    missing: "Tulis alamat usaha: dusun, jalan, nomor, RT/RW.",
    short: "Tulis alamat usaha lebih lengkap.",
    unless: "sameAddress",
  },
  {
    key: "yearBegun",
    page: BUSINESS_PAGE,
    kind: "year",
    group: BUSINESS_ITSELF,
    label: "Tahun mulai usaha",
    from: 1900,
    missing: "Tulis tahun usaha dimulai, misalnya 2021.",
  },
  {
    key: "ownCapital",
    page: SIZE_PAGE,
    kind: "money",
    group: SIZE,
    label: "Modal sendiri",
    hint: "Uang, alat, dan bahan yang Anda tanam di usaha ini, tanpa tanah dan bangunan. Misalnya gerobak, kompor, dan bahan: 3.000.000.",
    missing: "Tulis perkiraan modal usaha. Bila tidak ada, tulis 0.",
  },
  {
    key: "yearlySales",
    page: SIZE_PAGE,
    kind: "money",
    group: SIZE,
    label: "Penjualan setahun",
    hint: "Semua uang yang masuk dari jualan selama setahun (omzet), sebelum dikurangi biaya. Misalnya 200.000 sehari, 300 hari: 60.000.000.",
    missing: "Tulis perkiraan penjualan setahun. Bila belum ada, tulis 0.",
  },
  {
    key: "workers",
    page: SIZE_PAGE,
    kind: "number",
    group: SIZE,
    label: "Jumlah pekerja",
    hint: "Termasuk Anda sendiri.",
    unit: "orang",
    digits: 6,
    least: 1,
    most: 10_000,
    missing: "Tulis jumlah pekerja, termasuk Anda.",
    outside: "Tulis jumlah pekerja antara 1 dan 10.000, termasuk Anda.",
  },
  {
    key: "nib",
    page: NUMBERS_PAGE,
    kind: "nib",
    group: NUMBERS,
    label: "NIB",
    hint: "13 angka, bila sudah punya.",
    optional: true,
    fact: "nib",
  },
  {
    key: "npwp",
    page: NUMBERS_PAGE,
    kind: "npwp",
    group: NUMBERS,
    label: "NPWP",
    hint: "15 atau 16 angka, misalnya 12.345.678.2-912.000. Untuk perorangan, NPWP 16 angka sama dengan NIK.",
    optional: true,
    sealed: true,
    fact: "npwp",
  },
  {
    key: "confirmNpwp",
    page: NUMBERS_PAGE,
    kind: "confirm",
    group: NUMBERS,
    label: "NPWP perlu dicocokkan",
    box: { label: "Ya, angkanya memang begitu di kartu" },
    most: 40,
  },
  {
    key: "noNpwp",
    page: NUMBERS_PAGE,
    kind: "tick",
    group: NUMBERS,
    label: "Belum punya NPWP?",
    box: {
      label: "Saya belum punya NPWP",
      hint: "Tidak apa-apa: permohonan tetap bisa dikirim. NPWP dibuat gratis di pajak.go.id atau di kantor pajak; petugas memberi tahu bila nanti diperlukan.",
    },
  },
] as const satisfies readonly Question[];

export type BusinessQuestion = (typeof BUSINESS)[number];
