import type { LetterKind } from "../kind";
import { centred, clause, paragraph, points, signature, title } from "./parts";

/** SOP 2 rows 4 to 6: sends the committee to hand over letters, survey the place and hold the class. Shape "judul". */
export const SURAT_TUGAS: LetterKind = {
  key: "surat-tugas",
  name: "Surat tugas",
  subject: "programme",
  series: "surat",
  classification: "800.1.11.1",
  record: null,
  from: ["committee", "deliveries", "survey"],
  announces: true,
  services: ["pelatihan"],
  forApplicant: false,
  template: [
    title(["SURAT TUGAS"]),
    clause(
      "Dasar",
      "Keputusan Kepala {dinas} {kabupaten} Nomor {nomor_sk} tanggal {tanggal_sk} tentang Panitia, Peserta, Narasumber, dan Lokasi {kegiatan}.",
    ),
    centred("MENUGASKAN:"),
    paragraph("Kepada:"),
    {
      type: "table",
      source: "panitia",
      columns: [
        { column: "nama", title: "Nama" },
        { column: "jabatan", title: "Jabatan dalam panitia" },
      ],
    },
    paragraph("Untuk:"),
    points(
      "menyerahkan surat kepada peserta, narasumber, dan pengelola lokasi {kegiatan};",
      "melaksanakan survei dan menyiapkan lokasi di {tempat_kegiatan};",
      "melaksanakan kegiatan pada {hari_tanggal}; dan",
      "melaporkan hasil pelaksanaan tugas kepada Kepala {dinas}.",
    ),
    paragraph("Demikian surat tugas ini dibuat untuk dilaksanakan dengan penuh tanggung jawab."),
    signature("Ditetapkan di {tempat}", "pada tanggal {tanggal}"),
  ],
};
