import type { LetterKind } from "../kind";
import { facts, heading, signedAt, title } from "./parts";

/** SOP 1 row 3: when and where what is shown, and by whom. Shape "judul". */
export const JADWAL_PROMOSI: LetterKind = {
  key: "jadwal-promosi",
  name: "Jadwal promosi",
  subject: "programme",
  series: "surat",
  classification: "service",
  record: "schedule_signed",
  againByHand: true,
  from: ["schedule"],
  lists: true,
  announces: true,
  services: ["promosi"],
  forApplicant: false,
  template: [
    title(["JADWAL PROMOSI PRODUK UMKM", "{kegiatan_besar}"]),
    facts(
      ["Hari, tanggal", "{hari_tanggal}"],
      ["Pukul?", "{jam} WITA"],
      ["Tempat", "{tempat_kegiatan}"],
      ["Jumlah stan?", "{jumlah_stan}"],
      ["Jumlah peserta", "{jumlah_peserta} orang"],
    ),
    heading("A. Acara"),
    {
      type: "table",
      source: "jadwal",
      columns: [
        { column: "tanggal", title: "Tanggal", width: 28 },
        { column: "jam", title: "Jam", width: 18 },
        { column: "acara", title: "Acara" },
        { column: "tempat", title: "Tempat" },
      ],
    },
    heading("B. Peserta"),
    {
      type: "table",
      source: "peserta",
      columns: [
        { column: "nama", title: "Nama", width: 29 },
        { column: "usaha", title: "Usaha" },
        { column: "produk", title: "Produk" },
        { column: "kecamatan", title: "Kecamatan", width: 17 },
      ],
    },
    signedAt(),
  ],
};
