import type { LetterKind } from "../kind";
import { heading, paragraph, signature, title } from "./parts";

const CLOSING = "Demikian Berita Acara ini dibuat dengan sebenarnya untuk dipergunakan sebagaimana mestinya.";

/** The committee signs in a table, as is usual [practice]; the office's head below. */
const COMMITTEE_SIGNS = {
  type: "table" as const,
  source: "panitia",
  caption: ["Panitia"],
  columns: [
    { column: "nama", title: "Nama" },
    { column: "jabatan", title: "Jabatan dalam panitia" },
    { column: "", title: "Tanda tangan", width: 24 },
  ],
  tall: true,
};

/** SOP 2 row 5: what was found where the class will be. */
export const BERITA_ACARA_SURVEI: LetterKind = {
  key: "berita-acara-survei",
  name: "Berita acara survei lokasi",
  subject: "programme",
  series: "surat",
  classification: "service",
  record: null,
  from: ["survey"],
  dueAfter: ["survey"],
  services: ["pelatihan"],
  forApplicant: false,
  template: [
    title(["BERITA ACARA"], "SURVEI LOKASI {kegiatan_besar}"),
    paragraph(
      "Pada hari ini {tanggal_kata}, bertempat di {tempat_kegiatan}, panitia yang dibentuk dengan Keputusan Kepala {dinas} {kabupaten} Nomor {nomor_sk} tanggal {tanggal_sk} menyatakan telah melaksanakan survei lokasi {kegiatan} yang akan diselenggarakan pada {hari_tanggal}, dengan hasil sebagai berikut:",
    ),
    {
      type: "table",
      source: "survei",
      columns: [
        { column: "hal", title: "Yang diperiksa" },
        { column: "siap", title: "Keadaan", width: 16 },
        { column: "catatan", title: "Catatan" },
      ],
    },
    paragraph(CLOSING),
    COMMITTEE_SIGNS,
    signature("Mengetahui,"),
  ],
};

/** SOP 2 row 6: that the class was held, and who was there. */
export const BERITA_ACARA_PELAKSANAAN: LetterKind = {
  key: "berita-acara-pelaksanaan",
  name: "Berita acara pelaksanaan",
  subject: "programme",
  series: "surat",
  classification: "service",
  record: null,
  from: ["attendance"],
  dueAfter: ["attendance"],
  services: ["pelatihan"],
  forApplicant: false,
  template: [
    title(["BERITA ACARA"], "PELAKSANAAN {kegiatan_besar}"),
    paragraph(
      "Pada hari ini {tanggal_kata}, panitia yang dibentuk dengan Keputusan Kepala {dinas} {kabupaten} Nomor {nomor_sk} tanggal {tanggal_sk} menyatakan bahwa {kegiatan} telah dilaksanakan pada {hari_tanggal}, bertempat di {tempat_kegiatan}, selama {lama_hari} hari.",
    ),
    paragraph("Dari {jumlah_peserta} orang peserta, {jumlah_hadir} orang dinyatakan hadir."),
    heading("Kehadiran peserta"),
    {
      type: "table",
      source: "peserta",
      columns: [
        { column: "nama", title: "Nama" },
        { column: "usaha", title: "Usaha" },
        { column: "hadir", title: "Hari hadir", width: 14, align: "center" },
        { column: "hasil", title: "Hasil", width: 18 },
      ],
    },
    paragraph(CLOSING),
    COMMITTEE_SIGNS,
    signature("Mengetahui,"),
  ],
};
