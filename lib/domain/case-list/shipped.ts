import { caseListQuery } from "./address";
import type { CaseFilters } from "./filters";

export type ShippedView = { key: string; name: string; filters: CaseFilters; empty: string };

/** The views that every office begins with; each has an index of its own. */
export const SHIPPED_VIEWS: readonly ShippedView[] = [
  {
    key: "perbaikan",
    name: "Perbaikan masuk",
    filters: { kembali: "ya" },
    empty: "Permohonan muncul di sini begitu pemohon mengirim perbaikannya.",
  },
  {
    key: "jawaban",
    name: "Dikembalikan dan lewat tanggal",
    filters: { tenggat: "jawaban" },
    empty: "Permohonan muncul di sini bila pemohon belum mengirim perbaikan sampai tanggal yang diminta.",
  },
  {
    key: "menunggu",
    name: "Menunggu kegiatan",
    filters: { keadaan: "waiting_programme", urut: "lama" },
    empty: "Permohonan yang sudah diperiksa menunggu di sini sampai dikumpulkan ke sebuah kegiatan.",
  },
  {
    key: "lewat",
    name: "Lewat tenggat kantor",
    filters: { tenggat: "lewat" },
    empty: "Tidak ada tugas kantor yang melewati mutu bakunya.",
  },
  {
    key: "bebas",
    name: "Tanpa pemegang",
    filters: { pemegang: "kosong" },
    empty: "Semua tugas kantor sedang ditangani seseorang.",
  },
  {
    key: "ditolak",
    name: "Ditolak bulan ini",
    filters: { keadaan: "rejected", tutup: "bulan-ini" },
    empty: "Belum ada permohonan yang ditolak bulan ini.",
  },
  {
    key: "selesai",
    name: "Selesai bulan ini",
    filters: { keadaan: "completed", tutup: "bulan-ini" },
    empty: "Belum ada permohonan yang selesai bulan ini.",
  },
  {
    key: "nik",
    name: "NIK ganda",
    filters: { nik: "ganda" },
    empty: "Tidak ada orang yang meminta layanan yang sama lebih dari sekali.",
  },
  {
    key: "surat",
    name: "Surat gagal",
    filters: { surat: "gagal" },
    empty: "Semua surat elektronik sampai ke pemohon.",
  },
];

/** What the first page of the desk counts, and where each count leads. */
export const OFFICE_TODAY = {
  late: { tenggat: "lewat" },
  due: { tenggat: "hari" },
  back: { kembali: "ya" },
  unanswered: { tenggat: "jawaban" },
} satisfies Record<string, CaseFilters>;

/** Who waits for a programme of this service. */
export function waitingFor(layanan: string): CaseFilters {
  return { keadaan: "waiting_programme", layanan };
}

/** Whose NIB was issued in this month of the year, January first. */
export function nibsOf(year: number, month: number): CaseFilters {
  return { terbit: `${year}-${String(month + 1).padStart(2, "0")}` };
}

/** The shipped view that these filters are, whatever order they were chosen in. */
export function findShippedView(filters: CaseFilters): ShippedView | null {
  const query = caseListQuery(filters);
  return SHIPPED_VIEWS.find((view) => caseListQuery(view.filters) === query) ?? null;
}

export function caseViewName(filters: CaseFilters): string {
  return findShippedView(filters)?.name ?? "Permohonan";
}
