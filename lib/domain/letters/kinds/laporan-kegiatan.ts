import type { LetterKind } from "../kind";
import { ph } from "../phrase";
import { facts, heading, paragraph, signedAt, title } from "./parts";

/** SOP 2, "Pencatatan dan Pendataan": how the class went and what problems were found after it. Shape "judul". */
export const LAPORAN_KEGIATAN: LetterKind = {
  key: "laporan-kegiatan",
  name: "Laporan kegiatan pelatihan",
  subject: "programme",
  series: "surat",
  classification: "500.3.11",
  record: null,
  from: ["attendance"],
  dueAfter: ["attendance"],
  services: ["pelatihan"],
  forApplicant: false,
  template: [
    title(["LAPORAN KEGIATAN"], "{kegiatan_besar}"),
    heading("A. Dasar"),
    paragraph("Keputusan Kepala {dinas} {kabupaten} Nomor {nomor_sk} tanggal {tanggal_sk}."),
    heading("B. Pelaksanaan"),
    facts(
      ["Kegiatan", "{kegiatan}"],
      ["Hari, tanggal", "{hari_tanggal}"],
      ["Pukul?", "{jam} WITA"],
      ["Lama", "{lama_hari} hari"],
      ["Tempat", "{tempat_kegiatan}"],
      ["Jumlah peserta", "{jumlah_peserta} orang"],
      ["Hadir", "{jumlah_hadir} orang"],
    ),
    heading("C. Narasumber dan materi"),
    {
      type: "table",
      source: "narasumber",
      columns: [
        { column: "nama", title: "Nama" },
        { column: "instansi", title: "Instansi" },
        { column: "materi", title: "Materi" },
      ],
    },
    heading("D. Hasil peserta"),
    {
      type: "table",
      source: "peserta",
      columns: [
        { column: "nama", title: "Nama" },
        { column: "hadir", title: "Hari hadir", width: 12, align: "center" },
        { column: "nilai_awal", title: "Nilai awal", width: 12, align: "center" },
        { column: "nilai_akhir", title: "Nilai akhir", width: 12, align: "center" },
        { column: "hasil", title: "Hasil", width: 18 },
      ],
    },
    heading("E. Permasalahan pasca pelatihan"),
    {
      type: "table",
      source: "masalah",
      columns: [
        { column: "masalah", title: "Permasalahan" },
        { column: "tindak_lanjut", title: "Tindak lanjut" },
      ],
      optional: true,
      empty: ph("Tidak ada permasalahan yang dicatat."),
    },
    paragraph("Demikian laporan ini dibuat sebagai pertanggungjawaban pelaksanaan kegiatan."),
    signedAt(),
  ],
};
