import type { Service } from "../service";
import { SERVICE_PAGE } from "../service-page";

export const PELATIHAN = {
  slug: "pelatihan",
  letter: "T",
  name: "Pelatihan",
  shortName: "Pelatihan",
  summary: "Ikuti pelatihan bagi pelaku usaha mikro dan kecil yang kami selenggarakan.",
  product: "Satu tempat di kelas pelatihan.",
  whoMayAsk: "Pelaku usaha mikro dan kecil di Kabupaten Lombok Barat, baik yang baru mulai maupun yang sudah berjalan.",
  whatFollows: "Permohonan yang diterima menunggu kelas pelatihan; tanggalnya kami kabarkan di halaman lacak.",
  sop: "pelatihan",
  rows: [1, 2, 3, 4, 5, 6],
  kind: "training",
  questions: [
    {
      key: "topic",
      page: SERVICE_PAGE,
      kind: "text",
      label: "Topik atau kelas",
      hint: "Misalnya “kemasan produk” atau “jualan lewat internet”.",
      least: 3,
      most: 200,
      missing: "Tulis topik atau kelas yang ingin Anda ikuti.",
    },
    {
      key: "aim",
      page: SERVICE_PAGE,
      kind: "long_text",
      label: "Tujuan",
      hint: "Apa yang ingin Anda capai setelah pelatihan?",
      least: 10,
      most: 1_000,
      missing: "Tulis tujuan Anda mengikuti pelatihan.",
      short: "Ceritakan sedikit lebih lengkap tujuan Anda.",
    },
    {
      key: "experience",
      page: SERVICE_PAGE,
      kind: "long_text",
      label: "Pengalaman",
      hint: "Pelatihan yang pernah diikuti, atau lamanya Anda menjalankan usaha ini.",
      most: 1_000,
      optional: true,
    },
  ],
} as const satisfies Service;
