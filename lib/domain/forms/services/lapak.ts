import type { Service } from "../service";
import { SERVICE_PAGE } from "../service-page";

export const LAPAK = {
  slug: "lapak",
  letter: "K",
  name: "Bantuan Lapak PKL",
  shortName: "Lapak PKL",
  summary: "Minta bantuan lapak untuk berjualan. Dinas mengusulkannya; belum tentu semua disetujui.",
  product: "Jawaban untuk Anda: disetujui, disetujui sebagian, atau tidak.",
  whoMayAsk: "Pedagang kaki lima dan pelaku usaha mikro yang berjualan di Kabupaten Lombok Barat.",
  whatFollows: "Permohonan yang diterima menunggu kegiatan dinas; tanggalnya kami kabarkan di halaman lacak.",
  sop: "fasilitasi",
  rows: [1],
  kind: "stall_proposal",
  questions: [
    {
      key: "goods",
      page: SERVICE_PAGE,
      kind: "long_text",
      label: "Barang dagangan",
      rows: 2,
      least: 3,
      most: 300,
      missing: "Tulis barang yang Anda jual.",
    },
    {
      key: "presentPlace",
      page: SERVICE_PAGE,
      kind: "long_text",
      label: "Tempat berjualan sekarang",
      hint: "Misalnya “depan Pasar Gerung, sisi timur”.",
      rows: 2,
      least: 3,
      most: 300,
      missing: "Tulis tempat Anda berjualan sekarang.",
    },
    {
      key: "wantedPlace",
      page: SERVICE_PAGE,
      kind: "long_text",
      label: "Tempat lapak yang diinginkan",
      rows: 2,
      least: 3,
      most: 300,
      missing: "Tulis tempat lapak yang Anda inginkan.",
    },
    // A stall may close after midnight, so the two hours are not compared.
    {
      key: "opensAt",
      page: SERVICE_PAGE,
      kind: "time",
      label: "Jam mulai berjualan",
      missing: "Tulis jam mulai berjualan, misalnya 16.00.",
    },
    {
      key: "closesAt",
      page: SERVICE_PAGE,
      kind: "time",
      label: "Jam selesai berjualan",
      missing: "Tulis jam selesai berjualan, misalnya 22.00.",
    },
  ],
} as const satisfies Service;
