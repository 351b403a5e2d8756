import { findVillage, KECAMATAN } from "../regions";
import { SLUG } from "../services";
import { APPLICATION_STATUS_WORDS } from "../status-words";
import { APPLICATION_STATUSES } from "../workflow/state";
import { PARTY_NAMES } from "./turn";

/** What the list of all cases can be narrowed by, in the order of its form; each is a key of the address. */
export const CASE_FILTER_KEYS = [
  "keadaan",
  "waktu",
  "layanan",
  "langkah",
  "kecamatan",
  "desa",
  "umur",
  "tenggat",
  "pemegang",
  "kembali",
  "kegiatan",
  "tutup",
  "terbit",
  "nik",
  "surat",
  "urut",
] as const;
export type CaseFilterKey = (typeof CASE_FILTER_KEYS)[number];

/** A view of the list: values by the keys of the address, each of which its filter knows. */
export type CaseFilters = { [key in CaseFilterKey]?: string };

type Choice = readonly [value: string, label: string];
export type CaseFilter = {
  label: string;
  choices: readonly Choice[];
  /** Values besides the choices: codes and ids of what the database holds. */
  accepts?: (value: string) => boolean;
  /** Choices that mean something to whoever holds duties alone. */
  ofWorkers?: readonly string[];
};

/** "2026-11" */
const MONTH = /^20[0-9]{2}-(0[1-9]|1[0-2])$/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const SHOWN = APPLICATION_STATUSES.filter((status) => status !== "draft");

export const CASE_FILTERS: Record<CaseFilterKey, CaseFilter> = {
  keadaan: { label: "Keadaan", choices: SHOWN.map((status) => [status, APPLICATION_STATUS_WORDS[status]]) },
  waktu: {
    label: "Giliran",
    choices: [
      ["kantor", PARTY_NAMES.office],
      ["pemohon", PARTY_NAMES.applicant],
      ["luar", PARTY_NAMES.outside],
    ],
  },
  layanan: { label: "Layanan", choices: [], accepts: (value) => SLUG.test(value) },
  langkah: {
    label: "Langkah",
    choices: [1, 2, 3, 4, 5, 6].map((row) => [String(row), `Langkah ${row}`]),
    accepts: (value) => /^[1-9][0-9]?$/.test(value),
  },
  kecamatan: { label: "Kecamatan", choices: KECAMATAN.map(({ code, name }) => [code, name]) },
  desa: { label: "Desa", choices: [], accepts: (value) => findVillage(value) !== null },
  umur: {
    label: "Umur",
    choices: [
      ["7", "Lebih dari 7 hari"],
      ["30", "Lebih dari 30 hari"],
      ["90", "Lebih dari 90 hari"],
      ["180", "Lebih dari 180 hari"],
    ],
  },
  tenggat: {
    label: "Tenggat",
    choices: [
      ["lewat", "Lewat, di tangan kantor"],
      ["hari", "Sampai hari ini"],
      ["minggu", "Sampai 7 hari lagi"],
      ["jawaban", "Perbaikan pemohon lewat tanggal"],
    ],
  },
  pemegang: {
    label: "Ditangani",
    choices: [
      ["kosong", "Belum ditangani"],
      ["saya", "Saya"],
    ],
    accepts: (value) => UUID.test(value),
    ofWorkers: ["saya"],
  },
  kembali: { label: "Perbaikan", choices: [["ya", "Sudah dijawab pemohon"]] },
  kegiatan: {
    label: "Kegiatan",
    choices: [["tanpa", "Belum masuk kegiatan"]],
    accepts: (value) => UUID.test(value),
  },
  tutup: {
    label: "Ditutup",
    choices: [
      ["bulan-ini", "Bulan ini"],
      ["bulan-lalu", "Bulan lalu"],
    ],
  },
  terbit: { label: "NIB terbit", choices: [], accepts: (value) => MONTH.test(value) },
  nik: { label: "NIK", choices: [["ganda", "Sama dalam satu layanan"]] },
  surat: { label: "Surat elektronik", choices: [["gagal", "Gagal terkirim ke pemohon"]] },
  urut: {
    label: "Urutan",
    choices: [
      ["baru", "Terbaru"],
      ["lama", "Terlama"],
      ["tenggat", "Tenggat kantor"],
    ],
  },
};
