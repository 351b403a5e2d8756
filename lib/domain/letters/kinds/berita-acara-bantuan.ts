import type { LetterKind } from "../kind";
import { ph } from "../phrase";
import { BLANK, heading, paragraph, title } from "./parts";

const CLOSING = "Demikian Berita Acara ini dibuat dengan sebenarnya untuk dipergunakan sebagaimana mestinya.";

/** Every programme: who was chosen, in the order that the rules give. */
export const BERITA_ACARA_SELEKSI: LetterKind = {
  key: "berita-acara-seleksi",
  name: "Berita acara seleksi",
  subject: "programme",
  series: "surat",
  classification: "service",
  record: null,
  from: ["proposal", "schedule", "committee"],
  dueAfter: ["proposal", "schedule", "committee"],
  forApplicant: false,
  template: [
    title(["BERITA ACARA"], "SELEKSI CALON {sebutan_peserta_besar} DALAM KEGIATAN {kegiatan_besar}"),
    paragraph(
      "Pada hari ini {tanggal_kata}, bertempat di {dinas} {kabupaten}, telah dilaksanakan seleksi calon {sebutan_peserta} dalam kegiatan {kegiatan} terhadap permohonan yang persyaratannya telah diperiksa.",
    ),
    paragraph(
      "Dari kuota {kuota} orang, ditetapkan {jumlah_peserta} orang. Urutannya: pemohon yang belum pernah dilayani didahulukan, kemudian menurut waktu pengajuan, kemudian menurut nomor permohonan. Pengecualian dari urutan itu disebutkan di bawah daftar.",
    ),
    {
      type: "table",
      source: "peserta",
      columns: [
        { column: "nama", title: "Nama", width: 30 },
        { column: "usaha", title: "Usaha" },
        { column: "kecamatan", title: "Kecamatan", width: 17 },
        { column: "nomor", title: "Nomor permohonan", width: 23 },
      ],
    },
    {
      type: "table",
      source: "pengecualian",
      caption: ["Didahulukan dari urutan, dengan alasan yang tersimpan dalam riwayat permohonannya"],
      columns: [
        { column: "nama", title: "Nama" },
        { column: "nomor", title: "Nomor permohonan", width: 26 },
        { column: "melewati", title: "Melewati", width: 24 },
      ],
      optional: true,
      empty: ph("Tidak ada pemohon yang dilewati."),
    },
    paragraph(CLOSING),
    {
      type: "signatures",
      above: [ph("Mengetahui,")],
      others: [{ above: [], post: ph("Pelaksana seleksi,"), name: ph(`(${BLANK})`) }],
    },
  ],
};

/** SOP 1 rows 1 and 2, after the approval: goods pass to whoever was approved; each signs in the list. */
export const BERITA_ACARA_SERAH_TERIMA: LetterKind = {
  key: "berita-acara-serah-terima",
  name: "Berita acara serah terima",
  subject: "programme",
  series: "surat",
  classification: "service",
  record: null,
  services: ["lapak", "peralatan"],
  forApplicant: false,
  template: [
    title(["BERITA ACARA SERAH TERIMA", "{kegiatan_besar}"]),
    paragraph(
      "Pada hari ini {tanggal_kata}, bertempat di {tempat}, {kepala}, {kepala_jabatan}, selanjutnya disebut PIHAK PERTAMA, menyerahkan kepada para penerima bantuan sebagaimana tercantum dalam Lampiran, selanjutnya disebut PIHAK KEDUA, dan PIHAK KEDUA menyatakan telah menerima dari PIHAK PERTAMA, barang dalam rangka kegiatan {kegiatan}. Barang menurut proposal, dengan jumlah yang diserahkan:",
    ),
    {
      type: "table",
      source: "rab",
      columns: [
        { column: "nama", title: "Barang" },
        { column: "spesifikasi", title: "Spesifikasi" },
        { column: "jumlah", title: "Jumlah dalam proposal", width: 14, align: "right" },
        { column: "satuan", title: "Satuan", width: 13 },
        // Some got a part of it, some nothing: what is given is written down when it is given.
        { column: "", title: "Jumlah diserahkan", width: 15 },
      ],
    },
    paragraph(
      "Barang yang diserahkan diterima dalam keadaan baik dan lengkap. PIHAK KEDUA menggunakan dan merawatnya untuk kegiatan usahanya. Bantuan ini tidak dipungut biaya.",
    ),
    paragraph(CLOSING),
    {
      type: "signatures",
      above: [ph("PIHAK PERTAMA,")],
      // Two witnesses are usual [practice].
      others: [
        { above: [], post: ph("Saksi I,"), name: ph(`(${BLANK})`) },
        { above: [], post: ph("Saksi II,"), name: ph(`(${BLANK})`) },
      ],
    },
    { type: "annex", lines: [ph("LAMPIRAN BERITA ACARA SERAH TERIMA"), ph("NOMOR {nomor}"), ph("TANGGAL {tanggal}")] },
    heading("PENERIMA BANTUAN (PIHAK KEDUA)"),
    {
      type: "table",
      source: "penerima",
      columns: [
        { column: "nama", title: "Nama" },
        { column: "usaha", title: "Usaha" },
        { column: "desa", title: "Desa/kelurahan" },
        { column: "", title: "Barang dan nomor seri", width: 20 },
        { column: "", title: "Tanda tangan", width: 18 },
      ],
      tall: true,
    },
  ],
};
